package dev.oarlock.cli.model;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
public final class ModelCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
    return 2;
  }
}
