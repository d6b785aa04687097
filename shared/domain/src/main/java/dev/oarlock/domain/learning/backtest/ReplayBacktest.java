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
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A backtest by replay of the log. On each day a model is trained on the labels known by then, as
/// the scheduled training would have; `end` is the last known day.
public record ReplayBacktest(
    List<BacktestRow> rows, int horizonDays, LocalDate end, LearningTask task) {
  /// The prediction for an account on a day, and its label. `baseRate` and `prior` are baselines:
  /// the share churned by then, and the expert prior at that rate. `inForce` is the probability by
  /// the model that is in force now.
  public record RowForecast(
      BacktestRow row, double probability, double baseRate, double prior, ChurnLabel label) {
    public double inForce() {
      return row.inForce().value();
    }
  }

  public ReplayBacktest {
    rows = List.copyOf(rows);
  }

  /// One forecast for each customer on each of these days.
  public List<RowForecast> run(List<LocalDate> days, Consumer<LocalDate> progress) {
    var forecasts = new ArrayList<RowForecast>();
    for (var day : days) {
      forecasts.addAll(run(day));
      progress.accept(day);
    }
    return forecasts;
  }

  private List<RowForecast> run(LocalDate day) {
    var labelled = rows(row -> !row.day().plusDays(horizonDays).isAfter(day));
    var test = rows(row -> row.day().equals(day));
    var training = table(labelled);
    FittedModel model = ModelLearner.silent().fit(training, task);
    var table = table(test);
    var predictions = model.predict(table);
    var baseRate = baseRate(training);
    var priors = ModelLearner.silent().fit(training, task.withoutLabels(baseRate)).predict(table);
    var forecasts = new ArrayList<RowForecast>();
    for (int i = 0; i < test.size(); i++) {
      var probability = predictions.get(i).probability();
      var prior = priors.get(i).probability();
      forecasts.add(
          new RowForecast(test.get(i), probability, baseRate.value(), prior, label(test.get(i))));
    }
    return forecasts;
  }

  private List<BacktestRow> rows(Predicate<BacktestRow> filter) {
    return rows.stream().filter(filter).toList();
  }

  private BaseRate baseRate(ObservationTable training) {
    var labelled = training.observations().stream().filter(Observation::labelled).count();
    var churned = training.observations().stream().filter(Observation::churned).count();
    return labelled == 0 ? BaseRate.of(task.baseRate().value()) : BaseRate.among(churned, labelled);
  }

  private ChurnLabel label(BacktestRow row) {
    if (row.day().plusDays(horizonDays).isAfter(end)) {
      return ChurnLabel.UNKNOWN;
    }
    return row.churned() ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
  }

  private ObservationTable table(List<BacktestRow> rows) {
    var observations =
        rows.stream().map(row -> new Observation(row.account(), row.day().toString(), label(row)));
    var columns = Arrays.stream(Driver.values()).map(driver -> column(driver, rows));
    return new ObservationTable(observations.toList(), columns.toList());
  }

  private static FeatureColumn column(Driver driver, List<BacktestRow> rows) {
    var values = rows.stream().mapToDouble(row -> row.drivers().of(driver).orElse(Double.NaN));
    return FeatureColumn.numeric(PersonPeriodDataset.columnName(driver), values.toArray());
  }

  /// The metrics of these forecasts, compared with three baselines and the model in force.
  public ValidationReport report(List<RowForecast> forecasts) {
    var observations =
        forecasts.stream()
            .map(it -> new Observation(it.row.account(), it.row.day().toString(), it.label));
    return ValidationReport.of(
        new Protocol(
            "replay of the log: each day predicted by a model trained on what was known then",
            horizonDays),
        observations.toList(),
        List.of(
            PredictionSeries.of(
                "model", forecasts.stream().mapToDouble(RowForecast::probability).toArray()),
            PredictionSeries.of(
                PredictionSeries.BASE_RATE,
                forecasts.stream().mapToDouble(RowForecast::baseRate).toArray()),
            PredictionSeries.of(
                PredictionSeries.PRIOR,
                forecasts.stream().mapToDouble(RowForecast::prior).toArray()),
            PredictionSeries.health(forecasts.stream().map(it -> it.row.health())),
            PredictionSeries.of(
                "model in force", forecasts.stream().mapToDouble(RowForecast::inForce).toArray())));
  }
}
