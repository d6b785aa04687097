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
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.ChurnedCustomer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastAccuracyTest {
  private static final LocalDate LOCKED = LocalDate.parse("2026-06-29");
  private static final CalendarQuarter Q3 = new CalendarQuarter(2026, 3);

  @Test
  void whatWasCalledStandsBesideWhatCame() {
    var sheet = sheet(position("acme", "dana", .5, Optional.of(.9)), position("globex", "tom", .1));

    var reckoning = ForecastAccuracy.of(sheet, Q3, List.of(gone("acme", "dana"))).orElseThrow();

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
  void whoeverNobodyCalledCountsAsLostAllTheSame() {
    var reckoning =
        ForecastAccuracy.of(sheet(position("globex", "tom", .1)), Q3, List.of(gone("new", "lea")))
            .orElseThrow();

    assertThat(reckoning.total().actual()).isEqualTo(euros(1_000));
    assertThat(reckoning.total().churned()).isEqualTo(1);
    assertThat(reckoning.csms())
        .extracting(ForecastAccuracy.GroupAccuracy::name)
        .containsExactly("lea", "tom");
  }

  @Test
  void aSheetOfLongAgoSaidNothingOfTheQuarter() {
    assertThat(ForecastAccuracy.of(sheet(), new CalendarQuarter(2027, 1), List.of())).isEmpty();
  }

  private static ChurnedCustomer gone(String id, String csm) {
    return new ChurnedCustomer(new AccountId(id), Optional.of(new Csm(csm)), euros(1_000));
  }

  private static ForecastSnapshot sheet(SnapshotEntry... positions) {
    return new ForecastSnapshot(LOCKED, "expert", List.of(positions));
  }

  private static SnapshotEntry position(String id, String csm, double machine) {
    return position(id, csm, machine, Optional.empty());
  }

  private static SnapshotEntry position(
      String id, String csm, double machine, Optional<Double> csmCall) {
    var call =
        new QuarterForecast(
            stated(machine), csmCall.map(ForecastAccuracyTest::stated), Optional.empty());
    return new SnapshotEntry(
        new AccountId(id),
        id,
        Optional.of(new Csm(csm)),
        euros(1_000),
        Optional.empty(),
        euros(0),
        List.of(call, call),
        Map.of());
  }

  private static ExpectedLoss stated(double chance) {
    return new ExpectedLoss(new Probability(chance), euros(Math.round(1_000 * chance)));
  }
}
