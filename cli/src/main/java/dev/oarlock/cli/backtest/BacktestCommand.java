package dev.oarlock.cli.backtest;

import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.DayConverter;
import dev.oarlock.cli.command.OutputFile;
import dev.oarlock.cli.instance.InstanceScorecards;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.model.report.BacktestReportOptions;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.backtest.BacktestPlan;
import dev.oarlock.domain.learning.backtest.ReplayBacktest;
import dev.oarlock.domain.learning.backtest.ReplayBacktest.RowForecast;
import dev.oarlock.domain.learning.backtest.SamplingInterval;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.transition.ScoringModels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock backtest`: what past days would have said, and what came of it.
@Command(
    name = "backtest",
    description =
        "Replays the signal log: for each past day the chance of leaving of every customer of that"
            + " day, from what was known then.")
public final class BacktestCommand extends CliCommand {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the first day asked")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the last day asked")
  private @Nullable LocalDate to;

  @Option(
      names = "--every",
      paramLabel = "STEP",
      description = "week, month or quarter (default: month)")
  private SamplingInterval interval = SamplingInterval.MONTH;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description = "leaving within so many days (default: ${DEFAULT-VALUE})")
  private int horizon = 90;

  @Option(
      names = "--in-force",
      description = "write what the model says that is in force now, instead of learning forward")
  private boolean inForce;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "CSV",
      description = "where id, asof, p and y go (y is empty where it is too early to tell)")
  private @Nullable Path out;

  @Mixin private final TargetOptions where = new TargetOptions();

  @Mixin private final BacktestReportOptions report = new BacktestReportOptions();

  @Override
  public Integer call() {
    var days = days(Objects.requireNonNull(from), Objects.requireNonNull(to));
    var file = OutputFile.checked("--out", out);
    report.check();
    var asked =
        Stream.concat(interval.warmUpBefore(days.getFirst()).stream(), days.stream()).toList();
    try (var table = where.open()) {
      requirePast("--from", Objects.requireNonNull(from), table.today());
      requirePast("--to", Objects.requireNonNull(to), table.today());
      var plan = new BacktestPlan(asked, horizon, rules(table));
      var portfolio = BacktestPortfolio.read(table, plan, err());
      var task = new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), horizonBaseRate());
      var backtest = new ReplayBacktest(portfolio.rows(), horizon, portfolio.end(), task);
      var forecasts = backtest.run(days, day -> err().println("As of " + day));
      BacktestForecastFile.write(file, forecasts, inForce);
      show(backtest, forecasts, out());
    }
    return 0;
  }

  /// The days asked, and no work for a question that has none.
  private List<LocalDate> days(LocalDate first, LocalDate last) {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException("--from " + first + " is after --to " + last + ".");
    }
    if (horizon < 1) {
      throw new IllegalArgumentException("--horizon is not a day or more: " + horizon + ".");
    }
    return interval.between(first, last);
  }

  private static void requirePast(String option, LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw new IllegalArgumentException(
          "%s %s lies ahead: today is %s, and only past days can be replayed."
              .formatted(option, day, today));
    }
  }

  private void show(ReplayBacktest backtest, List<RowForecast> forecasts, PrintWriter out) {
    if (forecasts.stream().allMatch(one -> one.label() == ChurnLabel.UNKNOWN)) {
      out.println("It is too early to tell what became of anybody, so there is nothing to report.");
    } else {
      report.print(backtest.report(forecasts), out);
    }
  }

  private static AnnualBaseRate annualBaseRate() {
    var set = System.getenv("ANNUAL_CHURN_RATE");
    return set == null || set.isBlank()
        ? AnnualBaseRate.assumed()
        : AnnualBaseRate.stated(Double.parseDouble(set));
  }

  private static ScoringModels rules(InstanceTable table) {
    var models = new ModelStore(table.dynamo(), table.name());
    var hazard = models.activeVersion().flatMap(models::version);
    return new ScoringModels(
        InstanceScorecards.of(table), hazard.orElseGet(() -> HazardModel.expert(annualBaseRate())));
  }

  /// The rate of a year over the horizon; a belief to start from, which labels move freely.
  private BaseRate horizonBaseRate() {
    return new BaseRate(annualBaseRate().within(horizon), false);
  }
}
