package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
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

/// Asks past days, each of a model that knew what was known by then, who would leave within a
/// quarter, and compares that with the model in force on the days that it had not seen either.
public record RollingBacktest(
    Probability annualBaseRate, ModelInForce inForce, Consumer<String> progress) {
  /// More days than this tell little more; of the last two the quarter is not told yet.
  private static final int MAX_DAYS = 18;

  /// A book of more months asks each third day only: that tells as much, in a third of the time.
  private static final int LARGE_DATASET = 100_000;

  private static final double NEUTRAL_HEALTH = 50;

  /// The model in force, and up to which day it has learned; a day before all if from nobody.
  public record ModelInForce(HazardModel model, LocalDate trainedUntil) {}

  /// What was said of a customer on its day: by a model that had learned by then, by the expert and
  /// by the base rate of then.
  private record MonthForecast(
      CustomerMonth month, HazardModel trainedModel, HazardModel expert, double baseRate) {
    double quarterProbability() {
      return probability(trainedModel, month, CustomerMonth.QUARTER_DAYS);
    }

    double priorProbability() {
      return probability(expert, month, CustomerMonth.QUARTER_DAYS);
    }

    double monthProbability() {
      return probability(trainedModel, month, CustomerMonth.MONTH_DAYS);
    }

    double healthRisk() {
      var health = month.health();
      return -(health.isPresent() ? health.getAsInt() : NEUTRAL_HEALTH);
    }
  }

  /// How good learning from this chronicle was; the report is empty where nothing is told yet.
  public record Result(Optional<ValidationReport> report, ChallengerComparison comparison) {}

  public Result run(PersonPeriodDataset dataset) {
    var forecasts = new ArrayList<MonthForecast>();
    for (var day : days(dataset)) {
      progress.accept("As of " + day);
      forecasts.addAll(forecastsOn(day, dataset));
    }
    return new Result(report(forecasts), comparison(forecasts));
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

  /// The share that had left of those told by then, a little towards one half.
  private static double baseRate(PersonPeriodDataset dataset, LocalDate day) {
    var labelled =
        dataset.where(month ->
            month.quarterLabel() != ChurnLabel.UNKNOWN
                && !month.day().plusDays(CustomerMonth.QUARTER_DAYS).isAfter(day));
    var churned =
        labelled.where(month -> month.quarterLabel() == ChurnLabel.CHURNED).months().size();
    return (churned + 0.5) / (labelled.months().size() + 1);
  }

  private Optional<ValidationReport> report(List<MonthForecast> forecasts) {
    var asked =
        forecasts.stream().filter(each -> each.month.quarterLabel() != ChurnLabel.UNKNOWN).toList();
    return asked.isEmpty() ? Optional.empty() : Optional.of(evaluated(asked));
  }

  private static ValidationReport evaluated(List<MonthForecast> forecasts) {
    var days = forecasts.stream().map(each -> each.month.day()).distinct().toList();
    var method =
        "rolling origin: %d days from %s to %s, each asked of a model that knew what was known then"
            .formatted(days.size(), days.getFirst(), days.getLast());
    return ValidationReport.of(
        new Protocol(method, CustomerMonth.QUARTER_DAYS),
        forecasts.stream().map(each -> each.month.quarterObservation()).toList(),
        List.of(
            PredictionSeries.of("model", scores(forecasts, MonthForecast::quarterProbability)),
            PredictionSeries.of(
                PredictionSeries.BASE_RATE, scores(forecasts, MonthForecast::baseRate)),
            PredictionSeries.of(
                PredictionSeries.PRIOR, scores(forecasts, MonthForecast::priorProbability)),
            PredictionSeries.ranking(
                PredictionSeries.HEALTH, scores(forecasts, MonthForecast::healthRisk))));
  }

  private static double[] scores(
      List<MonthForecast> forecasts, ToDoubleFunction<MonthForecast> score) {
    return forecasts.stream().mapToDouble(score).toArray();
  }

  private ChallengerComparison comparison(List<MonthForecast> forecasts) {
    var unseen =
        forecasts.stream()
            .filter(each -> each.month.labelled())
            .filter(each -> !each.month.day().isBefore(inForce.trainedUntil))
            .toList();
    return ChallengerComparison.of(
        unseen.stream().map(each -> each.month.monthObservation()).toList(),
        scores(unseen, MonthForecast::monthProbability),
        scores(unseen, each -> probability(inForce.model, each.month, CustomerMonth.MONTH_DAYS)));
  }
}
