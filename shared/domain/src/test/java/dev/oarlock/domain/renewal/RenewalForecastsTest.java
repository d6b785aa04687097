package dev.oarlock.domain.renewal;

import static dev.oarlock.domain.renewal.RenewalStory.RENEWAL;
import static dev.oarlock.domain.renewal.RenewalStory.before;
import static dev.oarlock.domain.renewal.RenewalStory.csmForecast;
import static dev.oarlock.domain.renewal.RenewalStory.leadDecision;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalForecastsTest {
  private static final double LIKELY_RENEWAL = 0.05;
  private static final double AT_RISK = 0.2;
  private static final double LIKELY_CHURN = 0.6;

  @Test
  void theModelIsCommittedWithoutACsmForecast() {
    var forecasts = RenewalStory.withoutForecasts().forecasts(LIKELY_CHURN, 100);

    assertThat(forecasts.status()).isInstanceOf(CommitStatus.ModelOnly.class);
    assertThat(forecasts.committed()).contains(forecasts.model());
    assertThat(forecasts.model().amount()).isEqualTo(euros(1_500));
  }

  @Test
  void inOneCategoryTheCsmIsCommittedBecauseItNamesTheAmount() {
    var part = csmForecast(0.15, Money.of(50_000, "EUR"));

    var forecasts = RenewalStory.withoutForecasts().on(before(100), part).forecasts(AT_RISK, 90);

    assertThat(forecasts.status()).isInstanceOf(CommitStatus.Agreed.class);
    assertThat(forecasts.committed().map(RenewalEstimate::amount)).contains(euros(500));
    assertThat(forecasts.committed().map(RenewalEstimate::expectedLoss)).contains(euros(75));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.2", "0.2, 0.05", "0.2, 0.6", "0.6, 0.05", "0.095, 0.094", "0.41, 0.4"})
  void inDifferentCategoriesADecisionIsNeeded(double model, double csm) {
    var forecasts =
        RenewalStory.withoutForecasts().on(before(100), csmForecast(csm)).forecasts(model, 100);

    assertThat(forecasts.awaitsDecision()).isTrue();
    assertThat(forecasts.committed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "90, true", "180, true", "181, false", "300, false"})
  void aDecisionIsNeededFrom180DaysBeforeTheRenewalOn(int days, boolean open) {
    var forecasts =
        RenewalStory.withoutForecasts()
            .on(before(320), csmForecast(LIKELY_RENEWAL))
            .forecasts(LIKELY_CHURN, days);

    assertThat(forecasts.awaitsDecision()).isEqualTo(open);
    assertThat(forecasts.nextChange().isPresent()).isEqualTo(!open);
  }

  @Test
  void onItsOwnDayARenewalIsOverAndItsForecastWithIt() {
    var story = RenewalStory.withoutForecasts().on(before(100), csmForecast(LIKELY_RENEWAL));

    var forecasts = story.forecasts(LIKELY_CHURN, 0);

    assertThat(forecasts.renewal()).isEqualTo(RENEWAL.plusYears(1));
    assertThat(forecasts.csm()).isEmpty();
  }

  @Test
  void aForecastForAnotherDayDoesNotCount() {
    var story =
        RenewalStory.withoutForecasts()
            .on(before(100), csmForecast(RENEWAL.plusDays(1), LIKELY_RENEWAL));

    assertThat(story.forecasts(LIKELY_CHURN, 90).csm()).isEmpty();
  }

  @Test
  void anEarlyRenewalNeedsNoDecision() {
    var story =
        RenewalStory.withoutForecasts()
            .on(before(100), csmForecast(LIKELY_RENEWAL))
            .on(before(80), renewed("C-1", RENEWAL.toString(), 12, line("SEAT", 100, 1_500)));

    assertThat(story.forecasts(LIKELY_CHURN, 70).renewal()).isEqualTo(RENEWAL.plusYears(1));
    assertThat(story.forecasts(LIKELY_CHURN, 70).awaitsDecision()).isFalse();
  }

  @Test
  void anAccountThatGaveNoticeHasNoRenewalToForecast() {
    var story =
        RenewalStory.withoutForecasts().on(before(80), cancelled("C-1", RENEWAL.toString()));

    assertThat(RenewalStory.forecasts(story.story().facts(before(70)), LIKELY_CHURN, before(70)))
        .isEmpty();
  }

  @Test
  void theLatestForecastCounts() {
    var story =
        RenewalStory.withoutForecasts()
            .on(before(90), csmForecast(LIKELY_CHURN))
            .on(before(100), csmForecast(LIKELY_RENEWAL));

    assertThat(story.forecasts(LIKELY_CHURN, 80).inDisagreement()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"MODEL, 0.6", "CSM, 0.05", "OWN, 0.25"})
  void whatTheLeadDecidesIsCommitted(Choice choice, double last) {
    var forecasts =
        apart()
            .on(before(90), leadDecision(choice, LIKELY_CHURN, LIKELY_RENEWAL))
            .forecasts(LIKELY_CHURN, 80);

    assertThat(forecasts.status()).isInstanceOf(CommitStatus.Decided.class);
    assertThat(forecasts.committed().map(it -> it.churnProbability().value())).contains(last);
    assertThat(forecasts.nextChange()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"91, false", "90, true", "1, true"})
  void toMonitorIsADecisionUntil90DaysBefore(int days, boolean open) {
    var forecasts =
        apart()
            .on(before(150), leadDecision(Choice.MONITOR, LIKELY_CHURN, LIKELY_RENEWAL))
            .forecasts(LIKELY_CHURN, days);

    assertThat(forecasts.awaitsDecision()).isEqualTo(open);
    assertThat(forecasts.canMonitor()).isEqualTo(!open);
    assertThat(forecasts.nextChange().filter(before(90)::equals).isPresent()).isEqualTo(!open);
  }

  @ParameterizedTest
  @CsvSource({
    "0.6,  0.05, false", // as it was
    "0.55, 0.08, false", // other figures in the same bands
    "0.2,  0.05, true", // the model in another band, and still apart
    "0.6,  0.2,  true", // the CSM in another band, and still apart
    "0.05, 0.05, false" // together
  })
  void aDecisionHoldsWhileBothStayInTheirCategories(double model, double csm, boolean open) {
    var story =
        apart()
            .on(before(100), leadDecision(Choice.CSM, LIKELY_CHURN, LIKELY_RENEWAL))
            .on(before(90), csmForecast(csm));

    assertThat(story.forecasts(model, 80).awaitsDecision()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "0.41, 0.05, 0.40, 0.05, false", // over the edge by a point
    "0.41, 0.05, 0.36, 0.05, false", // exactly the hysteresis
    "0.41, 0.05, 0.35, 0.05, true", // by more
    "0.40, 0.05, 0.46, 0.05, false", // the other way
    "0.40, 0.05, 0.47, 0.05, true",
    "0.41, 0.05, 0.90, 0.05, false", // however far within the band
    "0.60, 0.09, 0.60, 0.10, false", // the CSM a point over the edge
    "0.60, 0.09, 0.60, 0.12, true"
  })
  void aDecisionHoldsWithinTheHysteresis(
      double model, double csm, double laterModel, double laterCsm, boolean open) {
    var story =
        RenewalStory.withoutForecasts()
            .on(before(110), csmForecast(csm))
            .on(before(100), leadDecision(Choice.CSM, model, csm))
            .on(before(90), csmForecast(laterCsm));

    assertThat(story.forecasts(laterModel, 80).awaitsDecision()).isEqualTo(open);
  }

  @Test
  void aDecisionForTheLastRenewalIsNoneForTheNext() {
    var next = RENEWAL.plusYears(1);
    var story =
        apart()
            .on(before(100), leadDecision(Choice.CSM, LIKELY_CHURN, LIKELY_RENEWAL))
            .on(RENEWAL.plusDays(200), csmForecast(next, LIKELY_RENEWAL));
    var day = next.minusDays(100);

    assertThat(
            RenewalStory.forecasts(story.story().facts(day), LIKELY_CHURN, day)
                .orElseThrow()
                .awaitsDecision())
        .isTrue();
  }

  @Test
  void anAmountAboveTheRevenueOrInAnotherCurrencyCountsAsAll() {
    var more =
        RenewalStory.withoutForecasts()
            .on(before(100), csmForecast(LIKELY_RENEWAL, Money.of(9_000_000, "EUR")));
    var other =
        RenewalStory.withoutForecasts()
            .on(before(100), csmForecast(LIKELY_RENEWAL, Money.of(100, "USD")));

    assertThat(more.forecasts(LIKELY_RENEWAL, 90).committed().map(RenewalEstimate::amount))
        .contains(euros(1_500));
    assertThat(other.forecasts(LIKELY_RENEWAL, 90).committed().map(RenewalEstimate::amount))
        .contains(euros(1_500));
  }

  private static RenewalStory apart() {
    return RenewalStory.withoutForecasts()
        .on(LocalDate.parse("2026-07-20"), csmForecast(LIKELY_RENEWAL));
  }
}
