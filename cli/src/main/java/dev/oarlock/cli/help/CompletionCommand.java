package dev.oarlock.cli.help;

import dev.oarlock.cli.command.CliCommand;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `oarlock completion`: a script by which the shell completes what is typed.
@Command(
    name = "completion",
    description =
        "Prints a script for bash and zsh that completes commands and options; source"
            + " it in your profile")
public final class CompletionCommand extends CliCommand {
  @Spec private CommandSpec own = CommandSpec.create();

  @Override
  public Integer call() {
    out().print(AutoComplete.bash("oarlock", own.root().commandLine()));
    out().flush();
    return 0;
  }
}
