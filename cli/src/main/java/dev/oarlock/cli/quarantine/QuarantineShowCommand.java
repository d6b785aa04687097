package dev.oarlock.cli.quarantine;

import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock quarantine show`: a message word for word.
@Command(name = "show", description = "Shows a message of the quarantine word for word.")
final class QuarantineShowCommand extends CliCommand {
  @Parameters(paramLabel = "KEY", description = "the key, or how it begins")
  private @Nullable String key;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions target = new TargetOptions();

  @Override
  public Integer call() {
    var begin = String.valueOf(key);
    try (var open = MendTarget.open(target)) {
      var found =
          SignalQuarantine.of(open.appContext()).all().stream()
              .filter(entry -> entry.key().startsWith(begin))
              .toList();
      if (json.isSet() && !found.isEmpty()) {
        return printJson(QuarantineJson.of(found));
      }
      found.forEach(this::print);
      return found.isEmpty() ? fail("Nothing in quarantine has the key " + begin + ".") : 0;
    }
  }

  private void print(QuarantineEntry entry) {
    out().println(entry.key() + "  " + entry.cause() + ": " + entry.reason());
    out().println(entry.message());
  }
}
