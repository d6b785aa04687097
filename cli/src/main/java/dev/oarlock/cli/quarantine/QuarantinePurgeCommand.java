package dev.oarlock.cli.quarantine;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import dev.oarlock.slack.text.EnglishPhrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock quarantine purge`: messages are thrown away for good.
@Command(name = "purge", description = "Throws away messages of the quarantine for good.")
final class QuarantinePurgeCommand extends CliCommand {
  @Mixin private final QuarantineSelection selection = new QuarantineSelection();

  @Option(names = "--all", description = "everything that is in quarantine")
  private boolean all;

  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Override
  public Integer call() {
    if (!all && !selection.isNarrowed()) {
      return fail("Say which: a KEY, --cause CAUSE, or --all.");
    }
    try (var open = MendTarget.open(target)) {
      var quarantine = SignalQuarantine.of(open.appContext());
      var entries = selection.of(quarantine.all());
      if (selection.isAmbiguous(entries)) {
        return fail(
            entries.size() + " keys begin so: give one of them whole, --cause CAUSE, or --all.");
      }
      entries.forEach(quarantine::remove);
      if (json.isSet()) {
        return printJson(JsonTree.object().put("purged", entries.size()));
      }
      out().println(EnglishPhrases.counted(entries.size(), "message") + " thrown away for good.");
      return 0;
    }
  }
}
