package dev.oarlock.domain.churn.hazard;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.driver.FeatureScale;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.feature.CovariatePath;
import dev.oarlock.domain.churn.feature.ExitOpportunities;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ChurnForecastPropertyTest {
  private static final LocalDate TODAY = ArbitrarySignals.TODAY;
  private static final HazardModel MODEL = HazardModel.expert(new Probability(0.1));

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }

  @Property
  void aLaterHorizonIsNeverLessLikely(@ForAll("logs") List<LoggedSignal> log) {
    var forecast = MODEL.forecast(facts(log), TODAY);

    assertThat(forecast.within30()).isLessThanOrEqualTo(forecast.within90());
    assertThat(forecast.within90()).isLessThanOrEqualTo(forecast.within180());
    assertThat(forecast.within180()).isLessThanOrEqualTo(forecast.within365());
  }

  @Property
  void everyProbabilityLiesInItsIntervalAndNoEndFallsAsTheHorizonGrows(
      @ForAll("logs") List<LoggedSignal> log) {
    var forecast = MODEL.forecast(facts(log), TODAY);

    var bands = forecast.intervals().orElseThrow();
    assertThat(holds(bands.within30(), forecast.within30())).isTrue();
    assertThat(holds(bands.within90(), forecast.within90())).isTrue();
    assertThat(holds(bands.within180(), forecast.within180())).isTrue();
    assertThat(holds(bands.within365(), forecast.within365())).isTrue();
    assertThat(forecast.atRenewal().stream())
        .allMatch(at -> holds(bands.atRenewal().orElseThrow(), at.probability()));
    assertThat(List.of(bands.within30(), bands.within90(), bands.within180(), bands.within365()))
        .isSortedAccordingTo(comparing(PredictionInterval::low))
        .isSortedAccordingTo(comparing(PredictionInterval::high));
  }

  @Property
  void churnIsTheComplementOfSurvivingEveryPeriod(
      @ForAll("logs") List<LoggedSignal> log, @ForAll @IntRange(min = 0, max = 14) int months) {
    var path =
        CovariatePath.CovariateSource.of(facts(log), FeatureScales.shipped()).pathFrom(TODAY);

    double logSurvival = 0;
    for (int month = 0; month < months; month++) {
      var logOdds = MODEL.logOdds(path.valuesBetween(30 * month, 30 * month + 30));
      logSurvival -= Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
    }
    assertThat(MODEL.churnProbability(path, 30 * months)).isEqualTo(-Math.expm1(logSurvival));
  }

  @Property
  void goingOnFromDayToDayGivesThePathOfEachDay(@ForAll("logs") List<LoggedSignal> log) {
    var source = CovariatePath.CovariateSource.of(facts(log), FeatureScales.shipped());
    var timeline = source.timelineFrom(TODAY);

    for (var steps = 0; steps < 12 && timeline.advance(TODAY.plusYears(2)); steps++) {
      var path = timeline.path();
      assertThat(path).isEqualTo(source.pathFrom(path.day()));
    }
  }

  @Property
  void theLoadingsGiveTheStandardDeviationOfTheInterval(@ForAll("logs") List<LoggedSignal> log) {
    var forecast = MODEL.forecast(facts(log), TODAY);

    var ahead = MODEL.estimates(facts(log), TODAY, List.of(30, 365));
    var p = ahead.getFirst().probability().value();
    var high =
        Math.log(p)
            - Math.log1p(-p)
            + 1.6448536269514722
                * Math.hypot(0.62, ahead.getFirst().loadings().standardDeviation());
    assertThat(ahead.getFirst().probability()).isEqualTo(forecast.within30());
    assertThat(ahead.getLast().probability()).isEqualTo(forecast.within365());
    assertThat(forecast.intervals().orElseThrow().within30().high().value())
        .isCloseTo(1 / (1 + Math.exp(-high)), within(1e-9));
  }

  private static boolean holds(PredictionInterval band, Probability probability) {
    return band.low().value() <= probability.value() + 1e-12
        && band.high().value() >= probability.value() - 1e-12;
  }

  @Property
  void contributionsSumToTheLogOddsOfTheFirstMonth(@ForAll("logs") List<LoggedSignal> log) {
    var forecast = MODEL.forecast(facts(log), TODAY);

    var sum =
        forecast.intercept()
            + forecast.drivers().stream().mapToDouble(DriverReading::contribution).sum();
    var p = forecast.within30().value();
    assertThat(sum).isCloseTo(Math.log(p) - Math.log1p(-p), within(1e-9));
  }

  @Property
  void everyDriverIsEitherReadOrNamedAsMissing(@ForAll("logs") List<LoggedSignal> log) {
    var forecast = MODEL.forecast(facts(log), TODAY);

    var named = new ArrayList<>(forecast.missingDrivers());
    forecast.drivers().forEach(reading -> named.add(reading.driver()));
    assertThat(named).doesNotHaveDuplicates();
    assertThat(Driver.values()).allMatch(driver -> driver.isSign() || named.contains(driver));
    assertThat(forecast.drivers())
        .allSatisfy(reading -> {
          assertThat(Math.abs(reading.value())).isLessThanOrEqualTo(limit(reading.driver()));
          assertThat(reading.sentence()).isNotBlank();
        });
  }

  /// In standard deviations; a renewal may be overdue for all of its grace.
  private static double limit(Driver driver) {
    return driver == Driver.OVERDUE
        ? (AgreedTerm.DEFAULT_GRACE_DAYS + 1) / ExitOpportunities.MEAN_DAYS_LATE
        : FeatureScale.LIMIT;
  }

  @Property
  void theOrderOfSignalsDoesNotMatter(@ForAll("logs") List<LoggedSignal> log, @ForAll Random luck) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, luck);
    var oneByOne = Facts.none();
    for (var signal : shuffled) {
      oneByOne = oneByOne.fold(List.of(signal), TODAY);
    }

    assertThat(MODEL.forecast(oneByOne, TODAY)).isEqualTo(MODEL.forecast(facts(log), TODAY));
  }

  @Property(tries = 300)
  void timeAloneChangesNothingBeforeTheDayItNames(@ForAll("logs") List<LoggedSignal> log) {
    var facts = facts(log);
    var today = MODEL.forecast(facts, TODAY);

    var change = MODEL.nextChange(facts, MODEL.forecast(facts, TODAY));

    var firstSeen =
        TODAY
            .plusDays(1)
            .datesUntil(change.orElse(TODAY.plusDays(800)).plusDays(1))
            .filter(day -> !MODEL.forecast(facts, day).displaysSameAs(today))
            .findFirst();
    assertThat(firstSeen).isEqualTo(change);
  }

  @Property
  void aShorterSearchFindsTheSameDayOrNone(
      @ForAll("logs") List<LoggedSignal> log, @ForAll @IntRange(min = 1, max = 400) int days) {
    var facts = facts(log);
    var last = TODAY.plusDays(days);

    assertThat(MODEL.nextChange(facts, MODEL.forecast(facts, TODAY), last))
        .isEqualTo(
            MODEL
                .nextChange(facts, MODEL.forecast(facts, TODAY))
                .filter(day -> !day.isAfter(last)));
  }

  @Property
  void droppingExpiredFactsChangesNothing(
      @ForAll("logs") List<LoggedSignal> log, @ForAll @IntRange(min = 0, max = 500) int later) {
    var facts = facts(log);
    var day = TODAY.plusDays(later);

    var pruned = facts.fold(List.of(), day);

    assertThat(MODEL.forecast(pruned, day)).isEqualTo(MODEL.forecast(facts, day));
  }

  @Property(tries = 200)
  void theAverageAndTheUnknownAccountChurnAtTheBaseRate(
      @ForAll @DoubleRange(min = 0.01, max = 0.9) double rate) {
    var model = HazardModel.expert(new Probability(rate));

    var average = model.churnProbability(ExpertPrior.averageAccount(), 365);
    var unknown = model.forecast(Facts.none(), TODAY).within365().value();

    assertThat(average).isCloseTo(rate, within(1e-6));
    assertThat(unknown).isCloseTo(rate, within(1e-6));
  }

  private static Facts facts(List<LoggedSignal> log) {
    return Facts.none().fold(log, TODAY);
  }
}
