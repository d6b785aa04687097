package dev.oarlock.cli.identity;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.instance.TargetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock identity ask`: an id that was ignored is asked about again.
@Command(
    name = "ask",
    description = "Asks again about an id that was ignored; what stayed aside waits again.")
final class IdentityAskCommand extends CliCommand {
  @Mixin private final IdentityArgument argument = new IdentityArgument();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Override
  public Integer call() {
    try (var open = IdentityTarget.open(target)) {
      var identity = argument.identity();
      var name = IdentityAnswerCommand.name(identity);
      if (!open.questions().answers().isIgnored(identity)) {
        return fail(name + " is not ignored.");
      }
      open.questions().answers().forget(identity);
      open.tell(identity);
      out().println(name + " is asked about again.");
      return 0;
    } catch (IllegalArgumentException e) {
      return fail(String.valueOf(e.getMessage()));
    }
  }
}
