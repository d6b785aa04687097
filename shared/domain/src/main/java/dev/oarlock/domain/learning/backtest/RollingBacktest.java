package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.training.HazardTrainer;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A rolling-origin backtest: for past days it predicts churn within a quarter by a model trained
/// on what was known by then; and compares such a model with the one in force.
public record RollingBacktest(
    AnnualBaseRate annualBaseRate, ModelInForce inForce, Consumer<String> progress) {
  /// More days add little information; for the last two the quarter is not over yet.
  private static final int MAX_DAYS = 18;

  /// A dataset with more months uses each third day only: nearly the same result in a third of the
  /// time.
  private static final int LARGE_DATASET = 100_000;

  /// The model in force, and the last day of its training data; a day before all others if it was
  /// not trained.
  public record ModelInForce(HazardModel model, LocalDate trainedUntil) {}

  /// The predictions for a customer on a day: by a model trained by then, by the expert prior and
  /// by the base rate of then.
  private record MonthForecast(
      CustomerMonth month, HazardModel trainedModel, HazardModel expert, double baseRate) {
    double quarterProbability() {
      return probability(trainedModel, month, CustomerMonth.QUARTER_DAYS);
    }

    double priorProbability() {
      return probability(expert, month, CustomerMonth.QUARTER_DAYS);
    }
  }

  /// The report of a backtest, and the comparison with the model in force; the report is empty
  /// without labels.
  public record Result(Optional<ValidationReport> report, ChallengerComparison comparison) {}

  public Result run(PersonPeriodDataset dataset) {
    var forecasts = new ArrayList<MonthForecast>();
    for (var day : days(dataset)) {
      progress.accept("As of " + day);
      forecasts.addAll(forecastsOn(day, dataset));
    }
    progress.accept("Comparing with the version in force");
    var comparison = new HeldOutComparison(annualBaseRate, inForce).on(dataset);
    return new Result(report(forecasts), comparison);
  }

  private List<LocalDate> days(PersonPeriodDataset dataset) {
    var labelled = dataset.where(CustomerMonth::labelled).days();
    var days = labelled.stream().filter(day -> dataset.knownOn(day).labelledMonths() > 0).toList();
    var last = days.subList(Math.max(0, days.size() - MAX_DAYS), days.size()).reversed();
    var step = dataset.months().size() > LARGE_DATASET ? 3 : 1;
    return IntStream.range(0, last.size())
        .filter(day -> day % step == 0)
        .mapToObj(last::get)
        .sorted()
        .toList();
  }

  private List<MonthForecast> forecastsOn(LocalDate day, PersonPeriodDataset dataset) {
    var known = dataset.knownOn(day);
    var model = new HazardTrainer(annualBaseRate, _ -> {}).train(known).model();
    var expert = HazardModel.expert(annualBaseRate).scaledBy(model.scales());
    var baseRate = baseRate(dataset, day);
    return dataset.months().stream()
        .filter(month -> month.day().equals(day))
        .map(month -> new MonthForecast(month, model, expert, baseRate))
        .toList();
  }

  private static double probability(HazardModel model, CustomerMonth month, int days) {
    return model.churnWithin(month.features(), days).value();
  }

  /// The churn rate among labels known by then, smoothed towards one half; the stated one where
  /// none is known, because a coin is no base rate.
  private double baseRate(PersonPeriodDataset dataset, LocalDate day) {
    var labelled =
        dataset.where(month ->
            month.quarterLabel() != ChurnLabel.UNKNOWN
                && !month.day().plusDays(CustomerMonth.QUARTER_DAYS).isAfter(day));
    if (labelled.months().isEmpty()) {
      return annualBaseRate.within(CustomerMonth.QUARTER_DAYS);
    }
    var churned =
        labelled.where(month -> month.quarterLabel() == ChurnLabel.CHURNED).months().size();
    return BaseRate.among(churned, labelled.months().size()).value();
  }

  private Optional<ValidationReport> report(List<MonthForecast> forecasts) {
    var evaluated =
        forecasts.stream().filter(it -> it.month.quarterLabel() != ChurnLabel.UNKNOWN).toList();
    return evaluated.isEmpty() ? Optional.empty() : Optional.of(reportOn(evaluated));
  }

  private static ValidationReport reportOn(List<MonthForecast> forecasts) {
    var days = forecasts.stream().map(it -> it.month.day()).distinct().toList();
    var method =
        "rolling origin: %d days from %s to %s, each predicted by a model trained on what was known then"
            .formatted(days.size(), days.getFirst(), days.getLast());
    return ValidationReport.of(
        new Protocol(method, CustomerMonth.QUARTER_DAYS),
        forecasts.stream().map(it -> it.month.quarterObservation()).toList(),
        List.of(
            PredictionSeries.of("model", scores(forecasts, MonthForecast::quarterProbability)),
            PredictionSeries.of(
                PredictionSeries.BASE_RATE, scores(forecasts, MonthForecast::baseRate)),
            PredictionSeries.of(
                PredictionSeries.PRIOR, scores(forecasts, MonthForecast::priorProbability)),
            PredictionSeries.health(forecasts.stream().map(it -> it.month.health()))));
  }

  private static double[] scores(
      List<MonthForecast> forecasts, ToDoubleFunction<MonthForecast> score) {
    return forecasts.stream().mapToDouble(score).toArray();
  }
}
