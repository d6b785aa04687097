package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Backtest;
import dev.oarlock.domain.learn.Folds;
import dev.oarlock.domain.learn.Task.Kind;
import dev.oarlock.local.cli.Folders;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oarlock model backtest`: how good models are that are learned from a table.
@Command(
    name = "backtest",
    description =
        "Tests models learned from a table on cases they could not know: over time where asof varies,"
            + " else in parts.")
final class BacktestCommand implements Callable<Integer> {
  @Option(names = "--table", required = true, paramLabel = "CSV", description = "the cases")
  private @Nullable Path table;

  @Mixin private TaskOptions task = new TaskOptions();

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

  @Mixin private ReportOptions report = new ReportOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    Kind kind = task.features();
    var cases = TableFile.of(Folders.fromCaller(Objects.requireNonNull(table))).toJudge(kind);
    var test = new Backtest(task.task(), horizon, line.getErr()::println);
    report.show(
        folds == null ? test.of(cases) : test.inParts(cases, new Folds(folds)), line.getOut());
    return 0;
  }
}
