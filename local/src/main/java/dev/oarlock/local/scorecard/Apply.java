package dev.oarlock.local.scorecard;

import dev.oarlock.aws.scorecard.ScorecardStore.Keep;
import dev.oarlock.aws.scorecard.Since;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.local.cli.Folders;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oarlock scorecard apply`: puts a version in force and brings it to every account.
@Command(
    name = "apply",
    description =
        "Puts a scorecard file in force for all accounts; run it again to go on after a break.")
final class Apply implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the scorecard file")
  private @Nullable Path file;

  @Mixin private final Where where = new Where();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var read = ScorecardFile.read(Folders.fromCaller(Objects.requireNonNull(file)));
    var cards = read.orRefuse();
    try (var table = where.open()) {
      if (table.scorecards().keep(cards, read.document()) == Keep.TAKEN) {
        throw new IllegalStateException(
            "Version %s was applied before and said something else. Give this file another version. The scorecard in force stays."
                .formatted(cards.version()));
      }
      var applying = new Applying(table, new RulesNews(table, inForce(table, cards)), System.err);
      var accounts = applying.tell();
      return told(cards, accounts.size(), applying.await(accounts));
    }
  }

  private Since inForce(Table table, Scorecards cards) {
    var store = table.scorecards();
    var current = store.current().filter(it -> it.version().equals(cards.version()));
    if (current.isPresent()) {
      out()
          .println(
              "Version " + cards.version() + " is in force already; going on where it is not.");
      return current.get();
    }
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var since = new Since(now, cards.version(), table.today());
    store.enforce(since);
    out().println("Version " + cards.version() + " is in force from now on.");
    return since;
  }

  private int told(Scorecards cards, int accounts, int left) {
    out()
        .println(
            "%d of %d accounts are judged by %s."
                .formatted(accounts - left, accounts, cards.version()));
    if (left > 0) {
      out().println("The others follow; run it again to see them through.");
    }
    out().flush();
    return left == 0 ? 0 : 2;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
