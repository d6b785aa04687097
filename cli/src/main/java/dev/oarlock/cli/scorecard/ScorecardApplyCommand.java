package dev.oarlock.cli.scorecard;

import dev.oarlock.aws.store.scorecard.ScorecardActivation;
import dev.oarlock.aws.store.scorecard.ScorecardStore.AddResult;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.rollout.ScorecardVersionChange;
import dev.oarlock.cli.rollout.VersionRollout;
import dev.oarlock.cli.rollout.VersionRollout.ScoringWait;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock scorecard apply`: puts a version in force and brings it to every account.
@Command(
    name = "apply",
    description =
        "Puts a scorecard file in force for all accounts; run it again to go on after a break.")
final class ScorecardApplyCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the scorecard file")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() throws InterruptedException {
    var read = ScorecardFile.read(required(file));
    var cards = read.orThrow();
    try (var table = where.open()) {
      if (table.scorecards().add(cards, read.document()) == AddResult.TAKEN) {
        throw new IllegalStateException(
            "Version %s was applied before and said something else. Give this file another version. The scorecard in force stays."
                .formatted(cards.version()));
      }
      var rollout =
          new VersionRollout(
              table, new ScorecardVersionChange(table, recordActivation(table, cards)), err());
      var accounts = rollout.rollOut();
      return reportResult(cards, accounts.size(), rollout.awaitScoring(accounts));
    }
  }

  private ScorecardActivation recordActivation(InstanceTable table, ScorecardSet cards) {
    var store = table.scorecards();
    var current = store.activation().filter(it -> it.version().equals(cards.version()));
    if (current.isPresent()) {
      say("Version " + cards.version() + " is in force already; going on where it is not.");
      return current.get();
    }
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var activation = new ScorecardActivation(now, cards.version(), table.today());
    store.activate(activation);
    say("Version " + cards.version() + " is in force from now on.");
    return activation;
  }

  private int reportResult(ScorecardSet cards, int accounts, ScoringWait wait) {
    if (json.isSet()) {
      printJson(wait.json(cards.version(), accounts));
    }
    var pending = wait.pending() + wait.departed();
    say(
        "%d of %d accounts are judged by %s."
            .formatted(accounts - pending, accounts, cards.version()));
    if (wait.departed() > 0) {
      say("%d left, and their last score stands.".formatted(wait.departed()));
    }
    if (wait.pending() > 0) {
      say("The others follow; run it again to see them through.");
    }
    return wait.pending() == 0 ? 0 : 2;
  }

  private void say(String line) {
    if (!json.isSet()) {
      out().println(line);
    }
  }
}
