package dev.oarlock.cli.quarantine;

import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock quarantine list`: one line a message.
@Command(name = "list", description = "Lists what could not be taken in, each with the reason.")
final class QuarantineListCommand extends CliCommand {
  @Mixin private final QuarantineSelection selection = new QuarantineSelection();
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions target = new TargetOptions();

  @Override
  public Integer call() {
    try (var open = MendTarget.open(target)) {
      var entries = selection.of(SignalQuarantine.of(open.appContext()).all());
      if (json.isSet()) {
        printJson(QuarantineJson.of(entries));
        return entries.isEmpty() ? 0 : 2;
      }
      if (entries.isEmpty()) {
        out().println("Nothing is in quarantine.");
      }
      for (var entry : entries) {
        out()
            .println(
                "%s  %s  %s, %d x since %s"
                    .formatted(
                        entry.key(),
                        entry.cause(),
                        entry.type().isEmpty() ? "no event" : entry.type(),
                        entry.timesSeen(),
                        entry.firstSeen().truncatedTo(ChronoUnit.SECONDS)));
        out()
            .println(
                "    " + entry.reason() + (entry.isCut() ? " (only its beginning is kept)" : ""));
      }
      return entries.isEmpty() ? 0 : 2;
    }
  }
}
