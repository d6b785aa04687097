package dev.oarlock.local;

import dev.oarlock.local.backtest.ReplayCommand;
import dev.oarlock.local.cli.Reason;
import dev.oarlock.local.cli.Send;
import dev.oarlock.local.cli.Up;
import dev.oarlock.local.demo.Demo;
import dev.oarlock.local.doctor.Doctor;
import dev.oarlock.local.imports.ImportCommand;
import dev.oarlock.local.model.ModelCommand;
import dev.oarlock.local.scorecard.ScorecardCommand;
import dev.oarlock.local.slack.Ask;
import dev.oarlock.local.slack.Draw;
import dev.oarlock.local.slack.ShowPosts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. A new command is a class of its own and one line here.
@Command(
    name = "oarlock",
    description = "Tells in Slack which customers are drifting away, and why.",
    mixinStandardHelpOptions = true,
    version = "oarlock 0.1.0",
    subcommands = {
      Up.class,
      Send.class,
      ImportCommand.class,
      Ask.class,
      ShowPosts.class,
      Demo.class,
      Draw.class,
      Doctor.class,
      ModelCommand.class,
      ReplayCommand.class,
      ScorecardCommand.class,
    })
public final class Oarlock {
  private Oarlock() {}

  /// Runs a command and ends the process with its result.
  public static void main(String[] arguments) {
    System.exit(
        helpful(new CommandLine(Oarlock.class))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Oarlock::explain)
            .execute(arguments));
  }

  /// Every command knows `--help`.
  private static CommandLine helpful(CommandLine line) {
    line.getSubcommands().values().forEach(Oarlock::helpful);
    if (line.getParent() != null) {
      line.getCommandSpec().mixinStandardHelpOptions(true);
    }
    return line;
  }

  /// People get the reason in one line; OARLOCK_TRACE shows programmers where it arose.
  private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(Reason.of(problem));
    if (System.getenv("OARLOCK_TRACE") != null) {
      problem.printStackTrace(line.getErr());
    }
    return 1;
  }
}
