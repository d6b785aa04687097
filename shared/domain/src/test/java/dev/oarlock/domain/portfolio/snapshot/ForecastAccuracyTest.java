package dev.oarlock.domain.portfolio.snapshot;

import static dev.oarlock.domain.portfolio.exposure.AccountExposures.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.ExpectedLoss;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.ChurnedCustomer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastAccuracyTest {
  private static final LocalDate SNAPSHOT_DAY = LocalDate.parse("2026-06-29");
  private static final CalendarQuarter Q3 = new CalendarQuarter(2026, 3);

  @Test
  void forecastsAreComparedWithWhatHappened() {
    var snapshot = snapshot(entry("acme", "dana", .5, Optional.of(.9)), entry("globex", "tom", .1));

    var reckoning = ForecastAccuracy.of(snapshot, Q3, List.of(gone("acme", "dana"))).orElseThrow();

    assertThat(reckoning.total().model()).isEqualTo(euros(600));
    assertThat(reckoning.total().csm()).isEqualTo(euros(1_000));
    assertThat(reckoning.total().committed()).isEqualTo(euros(600));
    assertThat(reckoning.total().actual()).isEqualTo(euros(1_000));
    assertThat(reckoning.total().csmForecasts()).isEqualTo(1);
    assertThat(reckoning.total().brierScores().model()).isCloseTo((.25 + .01) / 2, within(1e-9));
    assertThat(reckoning.total().brierScores().csm()).isCloseTo((.01 + .01) / 2, within(1e-9));
    assertThat(reckoning.csms())
        .extracting(ForecastAccuracy.GroupAccuracy::name, ForecastAccuracy.GroupAccuracy::actual)
        .containsExactly(tuple("dana", euros(1_000)), tuple("tom", euros(0)));
  }

  @Test
  void aChurnedAccountMissingFromTheSnapshotCountsAsLost() {
    var reckoning =
        ForecastAccuracy.of(snapshot(entry("globex", "tom", .1)), Q3, List.of(gone("new", "lea")))
            .orElseThrow();

    assertThat(reckoning.total().actual()).isEqualTo(euros(1_000));
    assertThat(reckoning.total().churned()).isEqualTo(1);
    assertThat(reckoning.csms())
        .extracting(ForecastAccuracy.GroupAccuracy::name)
        .containsExactly("lea", "tom");
  }

  @Test
  void anOldSnapshotHasNoForecastForTheQuarter() {
    assertThat(ForecastAccuracy.of(snapshot(), new CalendarQuarter(2027, 1), List.of())).isEmpty();
  }

  @Test
  void whoChurnedUnavoidablyIsInNeitherWhatWasExpectedNorWhatHappened() {
    var snapshot = snapshot(entry("acme", "dana", .5), entry("globex", "tom", .1));
    var bankrupt =
        new ChurnedCustomer(
            new AccountId("acme"), Optional.of(new Csm("dana")), euros(1_000), true);

    var accuracy = ForecastAccuracy.of(snapshot, Q3, List.of(bankrupt)).orElseThrow();

    assertThat(accuracy.total().accounts()).isEqualTo(1);
    assertThat(accuracy.total().model()).isEqualTo(euros(100));
    assertThat(accuracy.total().actual()).isEqualTo(euros(0));
    assertThat(accuracy.total().churned()).isZero();
    assertThat(accuracy.total().brierScores().model()).isCloseTo(.01, within(1e-9));
    assertThat(accuracy.csms())
        .extracting(ForecastAccuracy.GroupAccuracy::name)
        .containsExactly("tom");
  }

  @Test
  void whatHappenedStandsBesideTheBestAndWorstCaseOfThatQuarter() {
    var snapshot = withIntervals(entry("acme", "dana", .5), entry("globex", "tom", .1));
    var bankrupt = new ChurnedCustomer(new AccountId("acme"), Optional.empty(), euros(1_000), true);

    var accuracy = ForecastAccuracy.of(snapshot, Q3, List.of(bankrupt)).orElseThrow();

    assertThat(accuracy.interval())
        .contains(new IntervalAccuracy(interval(100, 2_000), 1, euros(1_000)));
  }

  @Test
  void aSnapshotThatKeptNoIntervalSaysNothingOfIt() {
    assertThat(ForecastAccuracy.of(snapshot(), Q3, List.of()).orElseThrow().interval()).isEmpty();
  }

  private static ForecastSnapshot withIntervals(SnapshotEntry... entries) {
    return new ForecastSnapshot(
        SNAPSHOT_DAY, "expert", List.of(entries), List.of(interval(0, 500), interval(100, 2_000)));
  }

  private static LossInterval interval(long low, long high) {
    return new LossInterval(euros(low), euros(high));
  }

  private static ChurnedCustomer gone(String id, String csm) {
    return new ChurnedCustomer(new AccountId(id), Optional.of(new Csm(csm)), euros(1_000), false);
  }

  private static ForecastSnapshot snapshot(SnapshotEntry... entries) {
    return new ForecastSnapshot(SNAPSHOT_DAY, "expert", List.of(entries));
  }

  private static SnapshotEntry entry(String id, String csm, double model) {
    return entry(id, csm, model, Optional.empty());
  }

  private static SnapshotEntry entry(
      String id, String csm, double model, Optional<Double> csmEstimate) {
    var forecast =
        new QuarterForecast(
            stated(model), csmEstimate.map(ForecastAccuracyTest::stated), Optional.empty());
    return new SnapshotEntry(
        new AccountId(id),
        id,
        Optional.of(new Csm(csm)),
        euros(1_000),
        Optional.empty(),
        euros(0),
        List.of(forecast, forecast),
        Map.of());
  }

  private static ExpectedLoss stated(double probability) {
    return new ExpectedLoss(new Probability(probability), euros(Math.round(1_000 * probability)));
  }
}
