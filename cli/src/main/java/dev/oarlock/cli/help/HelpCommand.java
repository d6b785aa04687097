package dev.oarlock.cli.help;

import dev.oarlock.cli.command.CliCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oarlock help model train`: the same as `oarlock model train --help`.
@Command(name = "help", description = "Tells what a command does and what can be typed.")
public final class HelpCommand extends CliCommand {
  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "such as import, or model train")
  private List<String> names = List.of();

  @Spec private CommandSpec own = CommandSpec.create();

  @Override
  public Integer call() {
    var line = own.root().commandLine();
    for (var name : names) {
      CommandLine next = line.getSubcommands().get(name);
      if (next == null) {
        return fail(noCommand(line, name));
      }
      line = next;
    }
    line.usage(out());
    return 0;
  }

  private static String noCommand(CommandLine above, String name) {
    var there = above.getSubcommands().keySet();
    return there.isEmpty()
        ? "\"%s\" has no command \"%s\" below it, nor any other."
            .formatted(above.getCommandName(), name)
        : "There is no command \"%s\". There are: %s.".formatted(name, String.join(", ", there));
  }
}
