package dev.oarlock.domain.portfolio.bridge;

import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the bridge says when an order is told after the grace of a renewal, from real contracts.
class LateRenewalBridgeTest {
  private static final String MONDAY = "2026-12-07";
  private static final LocalDate TODAY = LocalDate.parse("2026-12-10");

  @Test
  void whatIsSignedAfterItsGraceAsOfTheDayItWasDueIsRenewedAndNotWonBack() {
    var bridge = signedAfterGrace("2025-10-01", "2026-12-09", renewal("2026-10-01"));

    assertThat(only(bridge).reason()).isEqualTo(BridgeReason.RENEWED_LATE);
    assertThat(only(bridge).before()).isEqualTo(euros(1_000));
    assertThat(bridge.actualChurn().reasons()).isEmpty();
  }

  @Test
  void whatTakesEffectWithinTheGraceLeavesNoGapEither() {
    var bridge = signedAfterGrace("2025-10-01", "2026-12-09", renewal("2026-10-20"));

    assertThat(only(bridge).reason()).isEqualTo(BridgeReason.RENEWED_LATE);
    assertThat(bridge.actualChurn().reasons()).isEmpty();
  }

  @Test
  void itIsRenewedTooIfItWasCountedAsChurnedInAnEarlierQuarter() {
    var bridge = signedAfterGrace("2025-08-01", "2026-12-09", renewal("2026-08-01"));

    assertThat(only(bridge).reason()).isEqualTo(BridgeReason.RENEWED_LATE);
    assertThat(only(bridge).before().isZero()).isTrue();
  }

  @Test
  void theQuarterInWhichItWasDueIsRestatedWithoutTheChurn() {
    var log = AccountLog.of("acme").on("2025-08-01", yearFrom("2025-08-01"));
    var quarter = new CalendarQuarter(2026, 3);

    assertThat(churn(log.facts(TODAY), quarter)).isPresent();
    assertThat(churn(log.on("2026-12-09", renewal("2026-08-01")).facts(TODAY), quarter)).isEmpty();
  }

  private static Optional<AccountChurn> churn(Facts facts, CalendarQuarter quarter) {
    return AccountChurn.of(facts, quarter.start(), quarter.end(), TODAY);
  }

  @Test
  void whatWasSignedWithinTheGraceButToldAfterItIsReportedLate() {
    var bridge = signedAfterGrace("2025-10-01", "2026-10-15", renewal("2026-10-01"));

    assertThat(only(bridge).reason()).isEqualTo(BridgeReason.REPORTED_LATE);
    assertThat(bridge.actualChurn().reasons()).isEmpty();
  }

  @Test
  void whoWasAwayUntilTheNewTermBeganIsWonBack() {
    for (var since : List.of("2025-10-01", "2025-08-01")) {
      var bridge = signedAfterGrace(since, "2026-12-09", renewal("2026-12-08"));

      assertThat(only(bridge).reason()).isEqualTo(BridgeReason.WON_BACK);
    }
  }

  @Test
  void whoFirstSignedAfterTheSnapshotIsNew() {
    var log = AccountLog.of("acme").on("2026-12-09", yearFrom("2026-12-01"));
    var before = position(AccountLog.of("acme"), LocalDate.parse(MONDAY)).snapshot();

    assertThat(only(between(before, log)).reason()).isEqualTo(BridgeReason.NEW_CUSTOMER);
  }

  @Test
  void aLapsedLineTellsWhatWasLost() {
    var log = AccountLog.of("acme").on("2025-09-20", yearFrom("2025-09-20"));
    var before = position(log, LocalDate.parse("2026-11-16")).snapshot();

    var lapsed = only(between(before, log));

    assertThat(lapsed.reason()).isEqualTo(BridgeReason.LAPSED);
    assertThat(lapsed.lapsed()).contains(euros(1_000));
  }

  private static ForecastBridge signedAfterGrace(
      String since, String signedOn, ContractChanged renewal) {
    var log = AccountLog.of("acme").on(since, yearFrom(since));
    var before = position(log, LocalDate.parse(MONDAY)).snapshot();
    return between(before, log.on(signedOn, renewal));
  }

  private static ForecastBridge between(ForecastSnapshot before, AccountLog log) {
    return BridgeCalculator.between(before, position(log, TODAY), Optional.empty()).orElseThrow();
  }

  private static ContractChanged yearFrom(String since) {
    return lapsing(signed("K", since, 12, line("seats", 10, 1_000)));
  }

  private static ContractChanged renewal(String effective) {
    return renewed("K", effective, 12, line("seats", 10, 1_000));
  }

  private static PortfolioPosition position(AccountLog log, LocalDate day) {
    return PortfolioPosition.of(
        List.of(AccountStateBuilder.of(log, day).state()),
        new ForecastHorizon(day),
        HazardModel.expert(new Probability(0.1)));
  }

  private static BridgeLine only(ForecastBridge bridge) {
    assertThat(bridge.lines()).hasSize(1);
    return bridge.lines().getFirst();
  }
}
