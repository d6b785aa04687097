package dev.oarlock.domain.portfolio.bridge;

import static dev.oarlock.domain.portfolio.exposure.AccountExposures.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.AccountExposures;
import dev.oarlock.domain.portfolio.exposure.CustomerTenure;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BridgeCalculatorTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void anAccountThatChurnedLostMoreThanWasExpected() {
    var bridge = bridge(stays("acme", 1_000, .3), churned("acme", 1_000, Optional.of("price")));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.CHURNED, euros(700));
    assertThat(bridge.atSnapshot().model()).isEqualTo(euros(300));
    assertThat(bridge.current().model()).isEqualTo(euros(1_000));
    assertThat(bridge.actualChurn().total()).isEqualTo(euros(1_000));
    assertThat(bridge.actualChurn().avoidable())
        .singleElement()
        .extracting("code")
        .isEqualTo("price");
  }

  @Test
  void anAccountThatCameBackIsWonBack() {
    var bridge = bridge(churned("acme", 1_000, Optional.empty()), stays("acme", 1_000, .1));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.WON_BACK, euros(-900));
  }

  @Test
  void theEndOfAPauseIsNeitherNewNorWonBack() {
    var tenure = new CustomerTenure(MONDAY.minusYears(1), false, TODAY, Optional.empty());
    var resumed = stays("acme", 1_000, .1).withTenure(tenure);

    assertThat(only(between(List.of(), List.of(resumed))).reason())
        .isEqualTo(BridgeReason.REVENUE_CHANGED);
  }

  @Test
  void aNewCustomerAddsWhatIsExpectedOfIt() {
    var bridge = between(List.of(), List.of(stays("acme", 1_000, .1)));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.NEW_CUSTOMER, euros(100));
  }

  @Test
  void revenueAndProbabilityAreSeparated() {
    var bridge = bridge(stays("acme", 1_000, .1), driven("acme", 2_000, .3, 1.2));

    assertThat(bridge.lines())
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(
            tuple(BridgeReason.LIKELIHOOD_CHANGED, euros(400)),
            tuple(BridgeReason.REVENUE_CHANGED, euros(100)));
    assertThat(bridge.lines().getFirst().movedDriver().orElseThrow().driver())
        .isEqualTo(Driver.RECENCY);
  }

  @Test
  void aLargerLossIsNotExplainedByWhatMakesItSmaller() {
    var before = driven("acme", 1_000, .1, new DriverReading(Driver.SENTIMENT, 0, 0));
    var after =
        driven(
            "acme",
            1_000,
            .3,
            new DriverReading(Driver.RECENCY, 1, .3),
            new DriverReading(Driver.SENTIMENT, -2, -2));

    assertThat(only(bridge(before, after)).movedDriver().orElseThrow().driver())
        .isEqualTo(Driver.RECENCY);
  }

  @Test
  void whatIsNoLongerKnownIsNamed() {
    var bridge = bridge(driven("acme", 1_000, .3, 1), stays("acme", 1_000, .2));

    assertThat(only(bridge).movedDriver()).isEmpty();
    assertThat(only(bridge).forgottenDriver()).contains(Driver.RECENCY);
    assertThat(only(bridge).reason()).isEqualTo(BridgeReason.LIKELIHOOD_CHANGED);
  }

  @Test
  void withoutADriverThatChangedTheReasonIsTime() {
    var bridge = bridge(stays("acme", 1_000, .2), stays("acme", 1_000, .15));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.TIME_PASSED, euros(-50));
  }

  @Test
  void anAccountThatRenewedIsNoLongerExpectedToChurn() {
    var due = renewing("acme", .4, LocalDate.parse("2026-11-20"));
    var bridge = bridge(due, renewing("acme", .01, LocalDate.parse("2027-11-20")));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.RENEWED, euros(-390));
  }

  @Test
  void aLateRenewalIsLateFromOneQuarterToTheNextAndNotLost() {
    var due = LocalDate.parse("2026-09-30");
    var before =
        snapshot(LocalDate.parse("2026-09-28"), "expert", List.of(renewing("acme", .4, due)));
    var bridge =
        BridgeCalculator.between(before, now(List.of(renewing("acme", .5, due))), Optional.empty())
            .orElseThrow();

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.LATE, euros(500));
    assertThat(bridge.actualChurn().total().isZero()).isTrue();
  }

  @Test
  void aRenewalSignedLateIsRenewed() {
    var late = renewing("acme", .5, LocalDate.parse("2026-09-30"));
    var bridge = bridge(late, renewing("acme", .01, LocalDate.parse("2027-09-30")));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.RENEWED, euros(-490));
  }

  @Test
  void aLateRenewalThatIsNeverSignedLeavesThisQuarterForTheOneInWhichItWasDue() {
    var due = LocalDate.parse("2026-09-30");
    var bridge = bridge(renewing("acme", .5, due), churned("acme", 1_000, due));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.LAPSED, euros(-500));
    assertThat(bridge.actualChurn().total().isZero()).isTrue();
  }

  @Test
  void neverSignedInTheQuarterInWhichItWasDueItIsChurned() {
    var due = MONDAY.minusDays(7);
    var bridge = bridge(renewing("acme", .5, due), churned("acme", 1_000, due));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.CHURNED, euros(500));
  }

  @Test
  void anotherModelIsAReasonOfItsOwn() {
    var bridge =
        underAnotherModel(.2, driven("acme", 1_000, .25, 1.2), driven("acme", 1_000, .4, 3));

    assertThat(bridge.lines())
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(
            tuple(BridgeReason.MODEL_CHANGED, euros(150)),
            tuple(BridgeReason.LIKELIHOOD_CHANGED, euros(50)));
    assertThat(bridge.lines().getFirst().movedDriver()).isEmpty();
    assertThat(bridge.lines().getLast().movedDriver())
        .hasValueSatisfying(it -> assertThat(it.contribution()).isEqualTo(1.2));
  }

  @Test
  void underAnotherModelAnUnchangedAccountHasOnlyTheModelAsReason() {
    var bridge = underAnotherModel(.2, stays("acme", 1_000, .2), driven("acme", 1_000, .4, 3));

    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.MODEL_CHANGED, euros(200));
  }

  @Test
  void aRenewalUnderAnotherModelIsStillARenewal() {
    var due = renewing("acme", .4, LocalDate.parse("2026-11-20"));
    var locked = snapshot(MONDAY, "expert", List.of(due));
    var byThen = standing("expert", renewing("acme", .02, LocalDate.parse("2027-11-20")));
    var now = standing("v2", renewing("acme", .01, LocalDate.parse("2027-11-20")));

    assertThat(BridgeCalculator.between(locked, now, Optional.of(byThen)).orElseThrow().lines())
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(
            tuple(BridgeReason.RENEWED, euros(-380)),
            tuple(BridgeReason.MODEL_CHANGED, euros(-10)));
  }

  @Test
  void withoutTheModelOfTheSnapshotTheModelIsTheReasonForAll() {
    var locked = snapshot(MONDAY, "v1", List.of(stays("acme", 1_000, .2)));
    var now = standing("v2", driven("acme", 1_000, .3, 2));
    var another = Optional.of(standing("expert", driven("acme", 1_000, .25, 2)));

    for (var asLocked : List.of(Optional.<PortfolioPosition>empty(), another)) {
      assertThat(only(BridgeCalculator.between(locked, now, asLocked).orElseThrow()))
          .extracting(BridgeLine::reason, BridgeLine::amount)
          .containsExactly(BridgeReason.MODEL_CHANGED, euros(100));
    }
  }

  @Test
  void twoAccountsThatBecameOneAreNobodyWhoLeft() {
    var before = List.of(stays("acme", 600, 0.1, 0.2), stays("acme-sales", 400, 0.1, 0.2));
    var wholes = Map.of(new AccountId("acme-sales"), new AccountId("acme"));
    var merged = snapshot(MONDAY, "expert", before).merged(wholes);

    var bridge =
        BridgeCalculator.between(
                merged, now(List.of(stays("acme", 1_000, 0.1, 0.2))), Optional.empty())
            .orElseThrow();

    assertThat(merged.entries()).hasSize(1);
    assertThat(bridge.atSnapshot())
        .isEqualTo(
            BridgeCalculator.between(
                    snapshot(MONDAY, "expert", before), now(before), Optional.empty())
                .orElseThrow()
                .atSnapshot());
    assertThat(bridge.lines())
        .extracting(BridgeLine::reason)
        .doesNotContain(BridgeReason.CHURNED, BridgeReason.REPORTED_LATE);
  }

  private static ForecastBridge underAnotherModel(
      double locked, AccountExposure byThen, AccountExposure now) {
    var snapshot = snapshot(MONDAY, "expert", List.of(stays("acme", 1_000, locked)));
    var asLocked = Optional.of(standing("expert", byThen));
    return BridgeCalculator.between(snapshot, standing("v2", now), asLocked).orElseThrow();
  }

  private static PortfolioPosition standing(String model, AccountExposure... exposures) {
    return PortfolioPosition.of(List.of(exposures), new ForecastHorizon(TODAY), model);
  }

  @Test
  void aSnapshotOfTheLastQuarterHasAForecastForThisOne() {
    var locked =
        snapshot(LocalDate.parse("2026-09-28"), "expert", List.of(stays("acme", 1_000, .1, .3)));
    var exposures = List.of(stays("acme", 1_000, .3));
    var bridge = BridgeCalculator.between(locked, now(exposures), Optional.empty()).orElseThrow();

    assertThat(bridge.atSnapshot().model()).isEqualTo(euros(200));
    assertThat(only(bridge))
        .extracting(BridgeLine::reason, BridgeLine::amount)
        .containsExactly(BridgeReason.TIME_PASSED, euros(100));
  }

  private static BridgeLine only(ForecastBridge bridge) {
    assertThat(bridge.lines()).hasSize(1);
    return bridge.lines().getFirst();
  }

  private static ForecastBridge bridge(AccountExposure before, AccountExposure after) {
    return between(List.of(before), List.of(after));
  }

  private static ForecastBridge between(List<AccountExposure> before, List<AccountExposure> after) {
    return BridgeCalculator.between(
            snapshot(MONDAY, "expert", before), now(after), Optional.empty())
        .orElseThrow();
  }

  private static PortfolioPosition now(List<AccountExposure> exposures) {
    return PortfolioPosition.of(exposures, new ForecastHorizon(TODAY), "expert");
  }

  private static ForecastSnapshot snapshot(
      LocalDate day, String model, List<AccountExposure> exposures) {
    return ForecastSnapshot.of(exposures, new ForecastHorizon(day), model);
  }

  private static AccountExposure stays(String id, long euros, double... leftBy) {
    return AccountExposures.exposure(id, euros(euros), leftBy);
  }

  private static AccountExposure driven(
      String id, long euros, double probability, double contribution) {
    return driven(id, euros, probability, new DriverReading(Driver.RECENCY, 2, contribution));
  }

  private static AccountExposure driven(
      String id, long euros, double probability, DriverReading... readings) {
    var it = stays(id, euros, probability);
    return new AccountExposure(
        it.member(),
        it.churnByQuarter(),
        Optional.empty(),
        List.of(readings),
        Optional.empty(),
        Optional.empty());
  }

  private static AccountExposure renewing(String id, double probability, LocalDate on) {
    var it = stays(id, 1_000, probability);
    var renewal = Optional.of(new ChurnAtRenewal(on, new Probability(probability)));
    return new AccountExposure(
        it.member(), it.churnByQuarter(), renewal, List.of(), Optional.empty(), Optional.empty());
  }

  private static AccountExposure churned(String id, long euros, LocalDate due) {
    return churned(id, new AccountChurn(due, euros(euros), Optional.empty(), false, false));
  }

  private static AccountExposure churned(String id, long euros, Optional<String> reason) {
    return churned(id, new AccountChurn(MONDAY.minusDays(7), euros(euros), reason, false, true));
  }

  private static AccountExposure churned(String id, AccountChurn churn) {
    var it = AccountExposures.exposure(id, MultiCurrencyAmount.zero(), 0);
    return new AccountExposure(
        it.member(),
        it.churnByQuarter(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(churn));
  }
}
