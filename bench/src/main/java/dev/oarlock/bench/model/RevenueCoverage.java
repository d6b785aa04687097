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

/// How often the revenue that was lost lay between the best and the worst that the forecast of the
/// book said: on past days, each asked of a model that knew what was known then, for the whole book
/// and for five parts of its accounts.
record RevenueCoverage(ObservationTable table, FeatureColumn revenue, OptionalInt labels) {
  private static final int HORIZON = 90;
  private static final int PARTS = 5;
  private static final long SEED = 7;

  private record IntervalCheck(
      String group,
      LossInterval spread,
      LossInterval shockOnly,
      long lost,
      double mean,
      double independentDeviation) {
    boolean covers() {
      return covers(spread);
    }

    /// Whether it lies in the band that takes the weights for known.
    boolean coversByShock() {
      return covers(shockOnly);
    }

    private boolean covers(LossInterval spread) {
      return minor(spread.low()) <= lost && lost <= minor(spread.high());
    }

    /// How wide the band is, the one that takes the weights for known being 1.
    double width() {
      return (double) width(spread) / Math.max(1, width(shockOnly));
    }

    private static long width(LossInterval spread) {
      return minor(spread.high()) - minor(spread.low());
    }

    /// Whether it lies in the band of accounts that leave independently of each other.
    boolean coversIfIndependent() {
      return Math.abs(lost - mean) <= 1.645 * independentDeviation;
    }
  }

  void print() {
    var days = table.observations().stream().map(Observation::asOf).distinct().sorted().toList();
    var checks = days.stream().flatMap(day -> checks(day).stream()).toList();
    System.out.printf(
        "%n## Revenue lost within 90 days, between best and worst (90 %%), %s labels%n",
        labels.isPresent() ? labels.getAsInt() : "all");
    for (var whole : checks.stream().map(IntervalCheck::group).distinct().sorted().toList()) {
      var some = checks.stream().filter(one -> one.group.equals(whole)).toList();
      System.out.printf(
          Locale.ROOT,
          "%s: held in %d of %d, %.2f times as wide as with the shock alone, which held %d;"
              + " as if accounts left independently %d%n",
          whole,
          some.stream().filter(IntervalCheck::covers).count(),
          some.size(),
          some.stream().mapToDouble(IntervalCheck::width).average().orElse(1),
          some.stream().filter(IntervalCheck::coversByShock).count(),
          some.stream().filter(IntervalCheck::coversIfIndependent).count());
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
    var scores = model.predict(test);
    var loadings = model.loadings(test);
    var forecast =
        portfolioForecast(
            day, range(rows).mapToObj(i -> stake(scores.get(i), loadings.get(i), rows[i])));
    var shockOnly =
        portfolioForecast(
            day, range(rows).mapToObj(i -> stake(scores.get(i), FactorLoadings.none(), rows[i])));
    return checks(forecast, shockOnly, scores, rows);
  }

  /// Who has few labels states the rate; with all of them it is learned.
  private BaseRate baseRate() {
    return labels.isEmpty() ? BaseRate.assumed() : BaseRate.of(LearningCurve.rate(table));
  }

  private static IntStream range(int[] rows) {
    return IntStream.range(0, rows.length);
  }

  private static RevenueForecast portfolioForecast(String day, Stream<AccountExposure> stakes) {
    var hazard = HazardModel.expert(new Probability(0.1)); // names the model, forecasts nothing
    return RevenueForecaster.of(
        stakes.toList(), new ForecastHorizon(LocalDate.parse(day)), hazard, SEED);
  }

  private List<IntervalCheck> checks(
      RevenueForecast forecast,
      RevenueForecast shockOnly,
      List<ChurnPrediction> scores,
      int[] rows) {
    var each =
        IntStream.range(0, forecast.segments().largest().size())
            .mapToObj(i -> {
              var group = forecast.segments().largest().get(i);
              var other = spread(shockOnly, group.name());
              return checks(
                  new Intervals("fifths", group.total().interval(), other),
                  in(group, scores),
                  scores,
                  rows);
            });
    var intervals = new Intervals("whole book", first(forecast), first(shockOnly));
    var whole = checks(intervals, range(rows).boxed().toList(), scores, rows);
    return Stream.concat(Stream.of(whole), each).toList();
  }

  private static LossInterval spread(RevenueForecast forecast, String group) {
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

  private record Intervals(String group, LossInterval spread, LossInterval shockOnly) {}

  private static List<Integer> in(
      RevenueForecast.GroupForecast group, List<ChurnPrediction> scores) {
    return IntStream.range(0, scores.size())
        .filter(i -> part(scores.get(i)).equals(group.name()))
        .boxed()
        .toList();
  }

  private IntervalCheck checks(
      Intervals intervals, List<Integer> some, List<ChurnPrediction> scores, int[] rows) {
    double mean = 0;
    double variance = 0;
    long lost = 0;
    for (var i : some) {
      var p = scores.get(i).probability();
      mean += p * minor(rows[i]);
      variance += p * (1 - p) * minor(rows[i]) * minor(rows[i]);
      lost += table.observations().get(rows[i]).label() == ChurnLabel.CHURNED ? minor(rows[i]) : 0;
    }
    return new IntervalCheck(
        intervals.group(),
        intervals.spread(),
        intervals.shockOnly(),
        lost,
        mean,
        Math.sqrt(variance));
  }

  private static String part(ChurnPrediction score) {
    return "part " + Math.floorMod(score.of().account().hashCode(), PARTS);
  }

  private long minor(int row) {
    return Math.round(100 * ((FeatureColumn.Numeric) revenue).at(row));
  }

  private static long minor(MultiCurrencyAmount amounts) {
    return amounts.byCurrency().values().stream().mapToLong(Long::longValue).sum();
  }

  private AccountExposure stake(ChurnPrediction score, FactorLoadings sway, int row) {
    var member =
        new PortfolioMember(
            new AccountId(score.of().account()),
            score.of().account(),
            new Segment(part(score)),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            MultiCurrencyAmount.of(Money.of(minor(row), "USD")),
            true);
    var ahead =
        Collections.nCopies(4, new ChurnEstimate(new Probability(score.probability()), sway));
    return new AccountExposure(
        member, ahead, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }
}
