package dev.oarlock.local.scorecard;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.local.cli.Folders;
import dev.oarlock.local.imports.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oarlock scorecard diff`: the whole book under other rules, before anybody else sees them.
@Command(
    name = "diff",
    description =
        "Rescores every account by a scorecard file and tells who would change band; changes nothing.")
final class Diff implements Callable<Integer> {
  private static final int AT_ONCE = 100;

  @Parameters(paramLabel = "FILE", description = "the scorecard file")
  private @Nullable Path file;

  @Mixin private final Where where = new Where();

  @Option(names = "--markdown", description = "for a pull request")
  private boolean markdown;

  @Option(
      names = "--no-hindsight",
      description = "do not read every log to see which rules would have seen past churn coming")
  private boolean noHindsight;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var cards = ScorecardFile.read(Folders.fromCaller(Objects.requireNonNull(file))).orRefuse();
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var table = where.open()) {
      var accounts = table.accounts();
      var comparison = rescored(table, accounts, cards);
      var hindsight =
          noHindsight ? List.of("Not asked for.") : hindsight(table, accounts, comparison);
      new DiffText(comparison, hindsight, markdown).lines().forEach(out::println);
      out.flush();
    }
    return 0;
  }

  private static Comparison rescored(Table table, List<AccountId> accounts, Scorecards cards) {
    var now = InstanceRules.of(table);
    var comparison = new Comparison(now, cards, table.today());
    try (var progress = Progress.of("Rescoring", accounts.size())) {
      for (var from = 0; from < accounts.size(); from += AT_ONCE) {
        var to = Math.min(from + AT_ONCE, accounts.size());
        comparison.add(table.states().ofBook(accounts.subList(from, to)));
        progress.at(to);
      }
    }
    return comparison;
  }

  private static List<String> hindsight(
      Table table, List<AccountId> accounts, Comparison comparison) {
    var hindsight = new Hindsight(comparison.before(), comparison.after(), table.today());
    try (var progress = Progress.of("Looking back", accounts.size())) {
      for (var i = 0; i < accounts.size(); i++) {
        hindsight.add(table.log().ofAccount(accounts.get(i)));
        progress.at(i + 1L);
      }
    }
    return hindsight.sentences();
  }
}
