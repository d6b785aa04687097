package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.model.FittedModel;
import dev.oarlock.domain.learning.model.ModelLearner;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What past days would have said. On each day a model is learned from the outcomes that were ripe
/// by then, as the scheduled learner would have; `end` is the last day of which anything is known.
public record ReplayBacktest(
    List<BacktestRow> rows, int horizonDays, LocalDate end, LearningTask task) {
  /// What was said on a day of an account, and what became of it. `baseRate` and `prior` are what
  /// the floors said: the share that had left by then, and the expert on that rate. `inForce` is
  /// what the model that is in force now says of that day.
  public record RowForecast(
      BacktestRow row, double probability, double baseRate, double prior, ChurnLabel label) {
    public double inForce() {
      return row.inForce().value();
    }
  }

  public ReplayBacktest {
    rows = List.copyOf(rows);
  }

  /// One for each customer of each of these days.
  public List<RowForecast> run(List<LocalDate> days, Consumer<LocalDate> progress) {
    var forecasts = new ArrayList<RowForecast>();
    for (var day : days) {
      forecasts.addAll(run(day));
      progress.accept(day);
    }
    return forecasts;
  }

  private List<RowForecast> run(LocalDate day) {
    var labelled = rows(moment -> !moment.day().plusDays(horizonDays).isAfter(day));
    var test = rows(moment -> moment.day().equals(day));
    var training = table(labelled);
    FittedModel model = ModelLearner.silent().fit(training, task);
    var table = table(test);
    var predictions = model.predict(table);
    var baseRate = baseRate(training);
    var priors = ModelLearner.silent().fit(training, priorTask(baseRate)).predict(table);
    var forecasts = new ArrayList<RowForecast>();
    for (int i = 0; i < test.size(); i++) {
      var probability = predictions.get(i).probability();
      var prior = priors.get(i).probability();
      forecasts.add(new RowForecast(test.get(i), probability, baseRate, prior, label(test.get(i))));
    }
    return forecasts;
  }

  private LearningTask priorTask(double baseRate) {
    return new LearningTask(task.featureKind(), OptionalInt.of(0), BaseRate.of(baseRate));
  }

  private List<BacktestRow> rows(Predicate<BacktestRow> passes) {
    return rows.stream().filter(passes).toList();
  }

  private double baseRate(ObservationTable training) {
    var labelledCount =
        training.observations().stream().filter(one -> one.label() != ChurnLabel.UNKNOWN).count();
    var churned =
        training.observations().stream().filter(one -> one.label() == ChurnLabel.CHURNED).count();
    return labelledCount == 0 ? task.baseRate().value() : (churned + 0.5) / (labelledCount + 1);
  }

  private ChurnLabel label(BacktestRow moment) {
    if (moment.day().plusDays(horizonDays).isAfter(end)) {
      return ChurnLabel.UNKNOWN;
    }
    return moment.churned() ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
  }

  private ObservationTable table(List<BacktestRow> rows) {
    var cases =
        rows.stream().map(row -> new Observation(row.account(), row.day().toString(), label(row)));
    var columns = Arrays.stream(Driver.values()).map(driver -> column(driver, rows));
    return new ObservationTable(cases.toList(), columns.toList());
  }

  private static FeatureColumn column(Driver driver, List<BacktestRow> rows) {
    var name = "d_" + driver.name().toLowerCase(Locale.ROOT);
    var values = rows.stream().mapToDouble(row -> row.drivers().of(driver).orElse(Double.NaN));
    return FeatureColumn.numeric(name, values.toArray());
  }

  /// How good that was, beside the three floors and the model in force. Where an account had no
  /// health, that floor takes the middle of the scale.
  public ValidationReport report(List<RowForecast> forecasts) {
    var cases =
        forecasts.stream()
            .map(one -> new Observation(one.row.account(), one.row.day().toString(), one.label));
    return ValidationReport.of(
        new Protocol(
            "replay of the log: each day asked of a model that knew what was known then",
            horizonDays),
        cases.toList(),
        List.of(
            PredictionSeries.of(
                "model", forecasts.stream().mapToDouble(RowForecast::probability).toArray()),
            PredictionSeries.of(
                PredictionSeries.BASE_RATE,
                forecasts.stream().mapToDouble(RowForecast::baseRate).toArray()),
            PredictionSeries.of(
                PredictionSeries.PRIOR,
                forecasts.stream().mapToDouble(RowForecast::prior).toArray()),
            PredictionSeries.ranking(
                PredictionSeries.HEALTH,
                forecasts.stream().mapToDouble(one -> -one.row.health().orElse(50)).toArray()),
            PredictionSeries.of(
                "model in force", forecasts.stream().mapToDouble(RowForecast::inForce).toArray())));
  }
}
