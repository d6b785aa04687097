package dev.oarlock.domain.churn.hazard;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.SurvivalEstimate;
import dev.oarlock.domain.churn.feature.CovariatePath;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HazardModelTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final HazardModel MODEL = HazardModel.expert(new Probability(0.1));
  private static final ContractLine SEATS = line("SEATS", 100, 1_500);

  @Test
  void anAccountWithoutDataGetsTheBaseRate() {
    var forecast = MODEL.forecast(Facts.none(), TODAY);

    assertThat(forecast.within365().value()).isCloseTo(0.1, within(1e-9));
    assertThat(forecast.observedChurns()).isZero();
    assertThat(forecast.drivers()).isEmpty();
    assertThat(forecast.missingDrivers()).doesNotContain(Driver.COMPETITOR_EVALUATED).hasSize(19);
    assertThat(forecast.atRenewal()).isEmpty();
  }

  @Test
  void withoutDataTheIntervalIsThatOfTheBaseRateAndOfWhatNobodySees() {
    var forecast = MODEL.forecast(Facts.none(), TODAY);

    // in a period all log-odds shift by the intercept's 0.3, and by an account's own 0.62
    var deviation = Math.sqrt(0.3 * 0.3 + 0.62 * 0.62);
    var band = forecast.intervals().orElseThrow().within30();
    var logOdds = forecast.intercept();
    assertThat(band.low().value())
        .isCloseTo(SurvivalEstimate.logistic(logOdds - 1.645 * deviation), within(1e-5));
    assertThat(band.high().value())
        .isCloseTo(SurvivalEstimate.logistic(logOdds + 1.645 * deviation), within(1e-5));
    assertThat(forecast.intervals().orElseThrow().atRenewal()).isEmpty();
  }

  @Test
  void aRenewalThatStaysUnsignedIsLessLikelyWithEachDay() {
    var lapsing = lapsing(signed("C-1", "2025-11-01", 12, SEATS));
    var facts = AccountLog.of("acme").on("2025-11-01", lapsing).facts("2025-11-01");
    var eve = MODEL.forecast(facts, LocalDate.parse("2026-10-31"));
    var last = eve.atRenewal().orElseThrow().probability().value();

    for (var day = LocalDate.parse("2026-11-01"); day.isBefore(LocalDate.parse("2026-12-31")); ) {
      var now = MODEL.forecast(facts, day).atRenewal().orElseThrow();
      assertThat(now.on()).isEqualTo("2026-11-01");
      assertThat(now.probability().value()).isGreaterThan(last);
      last = now.probability().value();
      day = day.plusDays(1);
    }
    assertThat(last).isBetween(.75, .99);
  }

  @Test
  void anOverdueRenewalIsWorkForEachDay() {
    var lapsing = lapsing(signed("C-1", "2025-11-01", 12, SEATS));
    var facts = AccountLog.of("acme").on("2025-11-01", lapsing).facts("2025-11-01");

    assertThat(MODEL.nextChange(facts, MODEL.forecast(facts, TODAY))).contains(TODAY.plusDays(1));
  }

  @Test
  void mostOfTheRiskOfAYearLiesAtItsRenewal() {
    var due = story(signed("C-1", "2025-12-10", 12, SEATS));
    var bound = story(signed("C-1", "2026-09-10", 12, SEATS));

    assertThat(due.within30().value()).isGreaterThan(10 * bound.within30().value());
    assertThat(reading(due, Driver.RENEWAL).value()).isEqualTo(1);
    assertThat(reading(due, Driver.LOCKED).value()).isZero();
    assertThat(reading(bound, Driver.LOCKED).value()).isEqualTo(1);
  }

  @Test
  void theProbabilityAtRenewalIsThatOfChurnByThatDay() {
    var forecast = story(signed("C-1", "2026-01-10", 12, SEATS));

    var atRenewal = forecast.atRenewal().orElseThrow();
    assertThat(atRenewal.on()).isEqualTo("2027-01-10");
    assertThat(atRenewal.probability())
        .isBetween(forecast.within30(), forecast.within90())
        .isEqualTo(new Probability(forecastWithin(49)));
  }

  private static double forecastWithin(int days) {
    var facts = AccountLog.of("a").on(TODAY, signed("C-1", "2026-01-10", 12, SEATS)).facts(TODAY);
    return MODEL.churnProbability(
        CovariatePath.CovariateSource.of(facts, FeatureScales.shipped()).pathFrom(TODAY), days);
  }

  @Test
  void aMonthlyContractIsNeverLockedInAndHasNoRenewalToDecide() {
    var forecast = story(signed("C-1", "2025-05-01", 1, SEATS));

    assertThat(reading(forecast, Driver.LOCKED).value()).isZero();
    assertThat(reading(forecast, Driver.CONTRACT_FLEX).value()).isEqualTo(1);
    assertThat(reading(forecast, Driver.RENEWAL).value()).isZero();
    assertThat(forecast.atRenewal()).isEmpty();
    assertThat(forecast.within365().value()).isBetween(0.3, 0.6);
  }

  @Test
  void noticeIsAlmostCertainButOnlyFromTheDayItTakesEffect() {
    var forecast = story(signed("C-1", "2025-01-10", 12, SEATS), cancelled("C-1", "2027-01-10"));

    assertThat(forecast.within30().value()).isLessThan(0.01);
    assertThat(forecast.within90().value()).isGreaterThan(0.9);
    assertThat(forecast.atRenewal()).isEmpty();
  }

  @Test
  void aRenewalSignedEarlyTakesTheNextDecisionAYearFurther() {
    var forecast =
        story(signed("C-1", "2026-01-10", 12, SEATS), renewed("C-1", "2027-01-10", 12, SEATS));

    assertThat(forecast.atRenewal().orElseThrow().on()).isEqualTo("2028-01-10");
    assertThat(forecast.within90().value()).isLessThan(0.01);
  }

  @Test
  void whenTheContractEndedItsDriversAreMissing() {
    var forecast = story(signed("C-1", "2025-01-10", 12, SEATS), cancelled("C-1", "2026-10-01"));

    assertThat(forecast.missingDrivers())
        .contains(Driver.RENEWAL, Driver.LOCKED, Driver.NOTICE, Driver.VALUE, Driver.CONTRACT_FLEX);
  }

  @Test
  void aRenewalComingNearerIsWhatTimeAloneChanges() {
    var facts =
        AccountLog.of("acme").on("2025-01-01", signed("C-1", "2026-01-22", 12, SEATS)).facts(TODAY);

    // 61 days to go today; at 60 it comes a month nearer
    assertThat(MODEL.nextChange(facts, MODEL.forecast(facts, TODAY)))
        .contains(LocalDate.parse("2026-11-23"));
    assertThat(MODEL.nextChange(Facts.none(), MODEL.forecast(Facts.none(), TODAY))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void aBaseRateOfZeroOrOneIsRefused(double rate) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardModel.expert(new Probability(rate)))
        .withMessageContaining("annual base rate");
  }

  @Test
  void aHigherBaseRateRaisesEverybody() {
    var facts = AccountLog.of("a").on(TODAY, signed("C-1", "2026-01-10", 12, SEATS)).facts(TODAY);
    var high = HazardModel.expert(new Probability(0.3)).forecast(facts, TODAY);

    assertThat(high.within90()).isGreaterThan(MODEL.forecast(facts, TODAY).within90());
  }

  private static ChurnForecast story(Signal... signals) {
    return MODEL.forecast(AccountLog.of("acme").on("2026-11-01", signals).facts(TODAY), TODAY);
  }

  private static DriverReading reading(ChurnForecast forecast, Driver driver) {
    return forecast.drivers().stream().filter(d -> d.driver() == driver).findFirst().orElseThrow();
  }
}
