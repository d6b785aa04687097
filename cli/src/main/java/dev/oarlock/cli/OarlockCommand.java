package dev.oarlock.cli;

import dev.oarlock.cli.ask.AskCommand;
import dev.oarlock.cli.audit.AuditCommand;
import dev.oarlock.cli.backtest.BacktestCommand;
import dev.oarlock.cli.command.ErrorExplanation;
import dev.oarlock.cli.command.TerminalStyle;
import dev.oarlock.cli.demo.DemoCommand;
import dev.oarlock.cli.digest.DigestCommand;
import dev.oarlock.cli.doctor.DoctorCommand;
import dev.oarlock.cli.draw.DrawCommand;
import dev.oarlock.cli.help.CommandExamples;
import dev.oarlock.cli.help.CommandGroups;
import dev.oarlock.cli.help.CompletionCommand;
import dev.oarlock.cli.help.HelpCommand;
import dev.oarlock.cli.identity.IdentityCommand;
import dev.oarlock.cli.imports.ImportCommand;
import dev.oarlock.cli.mapping.MappingCommand;
import dev.oarlock.cli.mcp.McpCommand;
import dev.oarlock.cli.mend.ParkedCommand;
import dev.oarlock.cli.mend.RebuildCommand;
import dev.oarlock.cli.mend.RedriveCommand;
import dev.oarlock.cli.metrics.MetricsCommand;
import dev.oarlock.cli.model.ModelCommand;
import dev.oarlock.cli.people.PeopleCommand;
import dev.oarlock.cli.personal.EraseCommand;
import dev.oarlock.cli.personal.ExportCommand;
import dev.oarlock.cli.plan.PlanCommand;
import dev.oarlock.cli.plan.RatesCommand;
import dev.oarlock.cli.plays.PlaysCommand;
import dev.oarlock.cli.posts.PostsCommand;
import dev.oarlock.cli.quarantine.QuarantineCommand;
import dev.oarlock.cli.reasons.ReasonsCommand;
import dev.oarlock.cli.restore.RestoreCommand;
import dev.oarlock.cli.scorecard.ScorecardCommand;
import dev.oarlock.cli.send.SendCommand;
import dev.oarlock.cli.up.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/// The command line. A new command is a class of its own and one line here.
@Command(
    name = "oarlock",
    description = "Tells in Slack which customers are drifting away, and why.",
    mixinStandardHelpOptions = true,
    version = "oarlock 0.1.0",
    subcommands = {
      UpCommand.class,
      SendCommand.class,
      ImportCommand.class,
      MappingCommand.class,
      AskCommand.class,
      MetricsCommand.class,
      DigestCommand.class,
      PostsCommand.class,
      DemoCommand.class,
      DrawCommand.class,
      DoctorCommand.class,
      ModelCommand.class,
      BacktestCommand.class,
      ScorecardCommand.class,
      PeopleCommand.class,
      PlanCommand.class,
      RatesCommand.class,
      ReasonsCommand.class,
      PlaysCommand.class,
      AuditCommand.class,
      ExportCommand.class,
      EraseCommand.class,
      ParkedCommand.class,
      RebuildCommand.class,
      RedriveCommand.class,
      RestoreCommand.class,
      IdentityCommand.class,
      QuarantineCommand.class,
      McpCommand.class,
      HelpCommand.class,
      CompletionCommand.class,
    })
public final class OarlockCommand {
  private OarlockCommand() {}

  /// Runs a command and ends the process with its result.
  public static void main(String[] arguments) {
    System.exit(run(commandLine(), arguments));
  }

  /// All commands, as they are typed.
  public static CommandLine commandLine() {
    var style = TerminalStyle.ofThisProcess();
    var line = helpful(new CommandLine(OarlockCommand.class));
    CommandGroups.addTo(line);
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(style.columns())
        .setColorScheme(Help.defaultColorScheme(style.isColored() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setExecutionExceptionHandler(OarlockCommand::explain);
  }

  /// What breaks even the explaining must end the process too: the threads of a cloud that was
  /// started would keep it for ever.
  static int run(CommandLine line, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (Error broken) {
      line.getErr().println("Oarlock broke: " + ErrorExplanation.of(broken));
      trace(broken, line);
      return 1;
    }
  }

  /// Every command knows `--help`, with examples.
  private static CommandLine helpful(CommandLine line) {
    line.getSubcommands().values().forEach(OarlockCommand::helpful);
    if (line.getParent() != null) {
      line.getCommandSpec().mixinStandardHelpOptions(true);
    }
    CommandExamples.addTo(line);
    return line;
  }

  /// People get the reason in one line; OARLOCK_TRACE shows programmers where it arose.
  private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(ErrorExplanation.of(problem));
    trace(problem, line);
    return 1;
  }

  private static void trace(Throwable problem, CommandLine line) {
    if (System.getenv("OARLOCK_TRACE") != null) {
      problem.printStackTrace(line.getErr());
    }
  }
}
