package dev.oarlock.cli.model;

import dev.oarlock.cli.command.CliCommand;
import picocli.CommandLine.Command;

/// `oarlock model`: the churn model on tables and on logs, for people who work with data.
@Command(
    name = "model",
    description =
        "Fits the churn model to a table, scores another, and says how good it is; or learns it"
            + " from an instance's log and puts it in force.",
    subcommands = {
      ModelFitCommand.class,
      ModelScoreCommand.class,
      ModelBacktestCommand.class,
      ModelShowCommand.class,
      ModelTrainCommand.class,
      ModelVersionsCommand.class,
      ModelApplyCommand.class
    })
public final class ModelCommand extends CliCommand {
  @Override
  public Integer call() {
    return usage();
  }
}
