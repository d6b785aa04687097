package dev.oarlock.cli.model;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.model.file.ObservationTableFile;
import dev.oarlock.cli.model.report.BacktestReportOptions;
import dev.oarlock.cli.model.report.TableAdvice;
import dev.oarlock.domain.learning.backtest.TableBacktest;
import dev.oarlock.domain.learning.dataset.CrossValidationFolds;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock model backtest`: how good models are that are learned from a table.
@Command(
    name = "backtest",
    description =
        "Tests models learned from a table on cases they could not know: over time where asof"
            + " varies, else in parts.")
final class ModelBacktestCommand extends CliCommand {
  @Option(names = "--table", required = true, paramLabel = "CSV", description = "the cases")
  private @Nullable Path table;

  @Mixin private LearningOptions task = new LearningOptions();

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "cut the accounts into so many parts, also where asof varies (else 5)")
  private @Nullable Integer folds;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description =
          "so many days after asof it is known whether one left (default: ${DEFAULT-VALUE})")
  private int horizon = 90;

  @Mixin private BacktestReportOptions report = new BacktestReportOptions();

  @Override
  public Integer call() {
    report.check();
    FeatureKind kind = task.features();
    var cases = ObservationTableFile.of(required(table)).forBacktest(kind);
    TableAdvice.of(cases, kind).forEach(err()::println);
    var test = new TableBacktest(task.task(), horizon, err()::println);
    report.print(
        folds == null
            ? test.of(cases)
            : test.crossValidated(cases, new CrossValidationFolds(folds)),
        out());
    return 0;
  }
}
