package dev.oarlock.cli.scorecard;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.instance.InstanceScorecards;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.scorecard.diff.ComparisonJson;
import dev.oarlock.cli.scorecard.diff.ComparisonText;
import dev.oarlock.cli.scorecard.diff.ScorecardBacktest;
import dev.oarlock.cli.scorecard.diff.ScorecardComparison;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `oarlock scorecard diff`: the whole book under other rules, before anybody else sees them.
@Command(
    name = "diff",
    description =
        "Rescores every account by a scorecard file and tells who would change band; changes"
            + " nothing.")
final class ScorecardDiffCommand extends CliCommand {
  private static final int BATCH_SIZE = 100;

  @Parameters(paramLabel = "FILE", description = "the scorecard file")
  private @Nullable Path file;

  @Mixin private final TargetOptions where = new TargetOptions();

  @Mixin private final JsonOption json = new JsonOption();

  @Option(names = "--markdown", description = "for a pull request")
  private boolean markdown;

  @Option(
      names = "--no-hindsight",
      description = "do not read every log to see which rules would have seen past churn coming")
  private boolean noBacktest;

  @Override
  public Integer call() {
    var cards = ScorecardFile.read(required(file)).orThrow();
    try (var table = where.open()) {
      var accounts = table.accounts();
      var comparison = compare(table, accounts, cards);
      var backtest = noBacktest ? List.of("Not asked for.") : backtest(table, accounts, comparison);
      return print(
          json,
          ComparisonJson.of(comparison, backtest),
          new ComparisonText(comparison, backtest, markdown).lines());
    }
  }

  private ScorecardComparison compare(
      InstanceTable table, List<AccountId> accounts, ScorecardSet cards) {
    var now = InstanceScorecards.of(table);
    var comparison = new ScorecardComparison(now, cards, table.today());
    try (var progress = ProgressDisplay.of("Rescoring", accounts.size(), err())) {
      for (var from = 0; from < accounts.size(); from += BATCH_SIZE) {
        var to = Math.min(from + BATCH_SIZE, accounts.size());
        comparison.add(table.states().loadAll(accounts.subList(from, to)));
        progress.update(to);
      }
    }
    return comparison;
  }

  private List<String> backtest(
      InstanceTable table, List<AccountId> accounts, ScorecardComparison comparison) {
    var backtest = new ScorecardBacktest(comparison.before(), comparison.after(), table.today());
    try (var progress = ProgressDisplay.of("Looking back", accounts.size(), err())) {
      for (var i = 0; i < accounts.size(); i++) {
        backtest.add(table.log().ofAccount(accounts.get(i)));
        progress.update(i + 1L);
      }
    }
    return backtest.sentences();
  }
}
