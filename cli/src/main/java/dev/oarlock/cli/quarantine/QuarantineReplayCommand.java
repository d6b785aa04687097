package dev.oarlock.cli.quarantine;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.ErrorExplanation;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import dev.oarlock.ingest.SignalIntake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock quarantine replay`: what is in quarantine is taken in again.
@Command(
    name = "replay",
    description =
        "Takes in again what is in quarantine, after its cause was mended. What still cannot be"
            + " taken in stays. Safe twice.")
final class QuarantineReplayCommand extends CliCommand {
  @Mixin private final QuarantineSelection selection = new QuarantineSelection();
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Override
  public Integer call() {
    try (var open = MendTarget.open(target, "IngestSignal")) {
      var intake = new SignalIntake(open.appContext());
      var entries = selection.of(SignalQuarantine.of(open.appContext()).all());
      var taken = 0;
      try (var progress = ProgressDisplay.of("messages", entries.size(), err())) {
        for (var i = 0; i < entries.size(); i++) {
          taken += isTaken(entries.get(i), intake) ? 1 : 0;
          progress.update(i + 1);
        }
      }
      intake.complete();
      report(taken, entries.size() - taken);
      return taken == entries.size() ? 0 : 2;
    }
  }

  private void report(int taken, int left) {
    if (json.isSet()) {
      printJson(JsonTree.object().put("taken", taken).put("left", left));
      return;
    }
    out().println("%,d of %,d left quarantine for the log.".formatted(taken, taken + left));
    if (left > 0) {
      out().println("Why the others stay: ./oarlock quarantine list");
    }
  }

  private boolean isTaken(QuarantineEntry entry, SignalIntake intake) {
    if (entry.isCut()) {
      err()
          .println(
              entry.key()
                  + ": was too large to be kept whole, so it cannot be taken in again; let its"
                  + " sender send it anew, smaller, and purge it.");
      return false;
    }
    try {
      return intake.retry(entry).isSettled();
    } catch (RuntimeException e) {
      err().println(entry.key() + ": " + ErrorExplanation.of(e));
      return false;
    }
  }
}
