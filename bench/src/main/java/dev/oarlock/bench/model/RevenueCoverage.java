package dev.oarlock.bench.model;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.churn.estimate.FactorLoadings;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.model.ChurnPrediction;
import dev.oarlock.domain.learning.model.ModelLearner;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How often the lost revenue lay within the 90 % interval of the revenue forecast: on past days,
/// each forecast by a model trained on what was known then, for the whole portfolio and for five
/// groups of its accounts.
record RevenueCoverage(ObservationTable table, FeatureColumn revenue, OptionalInt labels) {
  private static final int HORIZON = 90;
  private static final int GROUPS = 5;
  private static final long SEED = 7;

  void print() {
    var days = table.observations().stream().map(Observation::asOf).distinct().sorted().toList();
    var checks = days.stream().flatMap(day -> checks(day).stream()).toList();
    System.out.printf(
        "%n## Coverage of the 90 %% interval of revenue lost within 90 days, %s labels%n",
        labels.isPresent() ? labels.getAsInt() : "all");
    for (var groupName : checks.stream().map(IntervalCheck::group).distinct().sorted().toList()) {
      var members = checks.stream().filter(it -> it.group().equals(groupName)).toList();
      System.out.printf(
          Locale.ROOT,
          "%s: covered in %d of %d, %.2f times as wide as with the shock alone, which covers %d;"
              + " with independent accounts %d%n",
          groupName,
          members.stream().filter(IntervalCheck::covers).count(),
          members.size(),
          members.stream().mapToDouble(IntervalCheck::width).average().orElse(1),
          members.stream().filter(IntervalCheck::coversByShock).count(),
          members.stream().filter(IntervalCheck::coversIfIndependent).count());
    }
  }

  private List<IntervalCheck> checks(String day) {
    var labelledBy = LocalDate.parse(day).minusDays(HORIZON).toString();
    var training =
        table.where(row -> table.observations().get(row).asOf().compareTo(labelledBy) <= 0);
    var rows =
        IntStream.range(0, table.size())
            .filter(row -> table.observations().get(row).asOf().equals(day))
            .toArray();
    if (training.size() == 0) {
      return List.of();
    }
    var model =
        ModelLearner.silent()
            .fit(training, new LearningTask(FeatureKind.DRIVERS, labels, baseRate()));
    var test = table.select(rows);
    var predictions = model.predict(test);
    var loadings = model.loadings(test);
    var forecast =
        portfolioForecast(
            day, range(rows).mapToObj(i -> exposure(predictions.get(i), loadings.get(i), rows[i])));
    var shockOnly =
        portfolioForecast(
            day,
            range(rows)
                .mapToObj(i -> exposure(predictions.get(i), FactorLoadings.none(), rows[i])));
    return checks(forecast, shockOnly, predictions, rows);
  }

  /// With few labels the rate is stated; with all labels it is estimated.
  private BaseRate baseRate() {
    return labels.isEmpty() ? BaseRate.assumed() : BaseRate.of(LearningCurve.rate(table));
  }

  private static IntStream range(int[] rows) {
    return IntStream.range(0, rows.length);
  }

  private static RevenueForecast portfolioForecast(String day, Stream<AccountExposure> exposures) {
    var hazard = HazardModel.expert(new Probability(0.1)); // names the model, forecasts nothing
    return RevenueForecaster.of(
        exposures.toList(), new ForecastHorizon(LocalDate.parse(day)), hazard, SEED);
  }

  private List<IntervalCheck> checks(
      RevenueForecast forecast,
      RevenueForecast shockOnly,
      List<ChurnPrediction> predictions,
      int[] rows) {
    var groups =
        IntStream.range(0, forecast.segments().largest().size())
            .mapToObj(i -> {
              var group = forecast.segments().largest().get(i);
              var other = interval(shockOnly, group.name());
              return checks(
                  new Intervals("fifths", group.total().interval(), other),
                  in(group, predictions),
                  predictions,
                  rows);
            });
    var intervals = new Intervals("whole portfolio", first(forecast), first(shockOnly));
    var total = checks(intervals, range(rows).boxed().toList(), predictions, rows);
    return Stream.concat(Stream.of(total), groups).toList();
  }

  private static LossInterval interval(RevenueForecast forecast, String group) {
    return forecast.segments().largest().stream()
        .filter(it -> it.name().equals(group))
        .findFirst()
        .orElseThrow()
        .total()
        .interval();
  }

  private static LossInterval first(RevenueForecast forecast) {
    return forecast.quarters().getFirst().loss().interval();
  }

  private record Intervals(String group, LossInterval interval, LossInterval shockOnly) {}

  private static List<Integer> in(
      RevenueForecast.GroupForecast group, List<ChurnPrediction> predictions) {
    return IntStream.range(0, predictions.size())
        .filter(i -> groupOf(predictions.get(i)).equals(group.name()))
        .boxed()
        .toList();
  }

  private IntervalCheck checks(
      Intervals intervals, List<Integer> members, List<ChurnPrediction> predictions, int[] rows) {
    double mean = 0;
    double variance = 0;
    long lost = 0;
    for (var i : members) {
      var p = predictions.get(i).probability();
      mean += p * minor(rows[i]);
      variance += p * (1 - p) * minor(rows[i]) * minor(rows[i]);
      lost += table.observations().get(rows[i]).label() == ChurnLabel.CHURNED ? minor(rows[i]) : 0;
    }
    return new IntervalCheck(
        intervals.group(),
        intervals.interval(),
        intervals.shockOnly(),
        lost,
        mean,
        Math.sqrt(variance));
  }

  private static String groupOf(ChurnPrediction prediction) {
    return "group " + Math.floorMod(prediction.observation().account().hashCode(), GROUPS);
  }

  private long minor(int row) {
    return Math.round(100 * ((FeatureColumn.Numeric) revenue).at(row));
  }

  private AccountExposure exposure(
      ChurnPrediction prediction, FactorLoadings factorLoadings, int row) {
    var member =
        new PortfolioMember(
            new AccountId(prediction.observation().account()),
            prediction.observation().account(),
            new Segment(groupOf(prediction)),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            false,
            MultiCurrencyAmount.of(Money.of(minor(row), "USD")),
            true);
    var estimates =
        Collections.nCopies(
            4, new ChurnEstimate(new Probability(prediction.probability()), factorLoadings));
    return new AccountExposure(
        member, estimates, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }
}
