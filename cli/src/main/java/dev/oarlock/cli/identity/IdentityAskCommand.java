package dev.oarlock.cli.identity;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock identity ask`: an id that was ignored is asked about again.
@Command(
    name = "ask",
    description = "Asks again about an id that was ignored; what stayed aside waits again.")
final class IdentityAskCommand extends CliCommand {
  @Mixin private final IdentityArgument argument = new IdentityArgument();
  @Mixin private final JsonOption json = new JsonOption();

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
      return print(
          json,
          JsonTree.object()
              .put("system", identity.system())
              .put("id", identity.id())
              .put("result", "is asked about again"),
          List.of(name + " is asked about again."));
    } catch (IllegalArgumentException e) {
      return fail(String.valueOf(e.getMessage()));
    }
  }
}
