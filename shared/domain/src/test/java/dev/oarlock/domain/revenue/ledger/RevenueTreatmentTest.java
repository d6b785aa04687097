package dev.oarlock.domain.revenue.ledger;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.ContractLine.BillingPeriod;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The treatments that docs/metrics.md states, one after the other.
class RevenueTreatmentTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Signal SIGNED = signed("C-1", "2025-01-01", 12, line("SEATS", 100, 1_000));

  @Test
  void termsThatOverlapUnderTwoNumbersAddUpWhileBothRun() {
    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on("2025-07-01", signed("C-2", "2025-07-01", 12, line("API", 1, 200))),
                on("2026-02-01", cancelled("C-1", "2026-02-01"))))
        .containsExactly(
            "2025-01-01 C-1 SEATS new 1000",
            "2025-07-01 C-2 API addOn 200",
            "2026-02-01 C-1 SEATS productChurn -1000");
  }

  @Test
  void aSuccessorThatBeginsEarlyTakesThePlaceOfTheSameProducts() {
    var lapsing =
        lapsing(signed("C-1", "2025-01-01", 12, line("SEATS", 100, 1_000), line("API", 1, 200)));

    assertThat(
            ledger(
                on("2025-01-01", lapsing),
                on("2025-12-10", signed("C-2", "2025-12-10", 12, line("SEATS", 120, 1_200)))))
        .containsExactly(
            "2025-01-01 C-1 SEATS new 1000",
            "2025-01-01 C-1 API new 200",
            "2025-12-10 C-2 SEATS upgradeQuantity 200",
            "2025-12-10 C-1 SEATS renewal -1000",
            "2025-12-10 C-2 SEATS renewal 1000",
            "2026-01-01 C-1 API productChurn -200");
  }

  @Test
  void aNewTermOfTheSameContractTakesThePlaceOfTheOneThatRuns() {
    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on("2025-07-01", renewed("C-1", "2025-07-01", 12, line("SEATS", 120, 1_200)))))
        .containsExactly(
            "2025-01-01 C-1 SEATS new 1000", //
            "2025-07-01 C-1 SEATS upgradeQuantity 200");
  }

  @Test
  void aGapWithinTheGraceIsNoneAndALongerOneIsALossAndAReturn() {
    var lapsing = lapsing(signed("C-1", "2025-01-01", 12, line("SEATS", 100, 1_000)));

    assertThat(
            ledger(
                on("2025-01-01", lapsing),
                on("2026-01-20", renewed("C-1", "2026-01-20", 12, line("SEATS", 100, 1_000)))))
        .containsExactly("2025-01-01 C-1 SEATS new 1000");
    assertThat(
            ledger(
                on("2025-01-01", lapsing),
                on("2026-06-01", signed("C-1", "2026-06-01", 12, line("SEATS", 100, 900)))))
        .endsWith(
            "2026-01-01 C-1 SEATS cancellation -1000", //
            "2026-06-01 C-1 SEATS wonBack 900");
  }

  @Test
  void anAddOnEndsWithTheContractThatItWasAddedTo() {
    assertThat(
            ledger(
                on("2025-01-01", lapsing(signed("C-1", "2025-01-01", 12, line("SEATS", 1, 100)))),
                on("2025-10-01", addedOn("C-1", "2025-10-01", line("API", 1, 30)))))
        .containsExactly(
            "2025-01-01 C-1 SEATS new 100",
            "2025-10-01 C-1 API addOn 30",
            "2026-01-01 C-1 SEATS cancellation -100",
            "2026-01-01 C-1 API cancellation -30");
  }

  @Test
  void anotherPriceWithinTheTermIsAPriceFromItsDay() {
    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on("2025-05-01", amended("C-1", "2025-05-01", line("SEATS", 100, 1_150)))))
        .endsWith("2025-05-01 C-1 SEATS upgradePrice 150");
  }

  /// Three years at 100, 110 and 120: each step on its day, though all were signed on one.
  @Test
  void theStepsOfAPriceCountOnTheirDays() {
    var steps =
        on(
            "2024-01-01",
            signed("C-1", "2024-01-01", 36, line("SEATS", 10, 100)),
            amended("C-1", "2025-01-01", line("SEATS", 10, 110)),
            amended("C-1", "2026-01-01", line("SEATS", 10, 120)));

    assertThat(ledger(steps))
        .containsExactly(
            "2024-01-01 C-1 SEATS new 100",
            "2025-01-01 C-1 SEATS upgradePrice 10",
            "2026-01-01 C-1 SEATS upgradePrice 10");
  }

  @Test
  void aCreditIsNoRecurringRevenue() {
    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on(
                    "2025-04-01",
                    new CreditIssued(
                        Optional.of("CR-1"), Optional.empty(), Money.of(50_000, "EUR")))))
        .containsExactly("2025-01-01 C-1 SEATS new 1000");
  }

  @Test
  void aLineOfZeroIsHeldAndMovesNothing() {
    var withFree = signed("C-1", "2025-01-01", 12, line("SEATS", 100, 1_000), line("HELP", 1, 0));

    assertThat(
            ledger(
                on("2025-01-01", withFree),
                on("2025-06-01", amended("C-1", "2025-06-01", line("SEATS", 100, 1_000)))))
        .containsExactly("2025-01-01 C-1 SEATS new 1000");
  }

  @Test
  void aLineBelowZeroIsRefused() {
    assertThatThrownBy(() -> line("REBATE", 1, -100)).hasMessageContaining("amount");
  }

  @Test
  void aLineWithoutAPriceIsUnexplainedAndNoLoss() {
    var unpriced =
        new ContractLine("SEATS", 100, Optional.empty(), Optional.empty(), BillingPeriod.MONTH, 0);

    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on("2026-01-01", renewed("C-1", "2026-01-01", 12, unpriced)),
                on("2026-02-01", amended("C-1", "2026-02-01", line("SEATS", 100, 1_100)))))
        .containsExactly(
            "2025-01-01 C-1 SEATS new 1000",
            "2026-01-01 C-1 SEATS unexplained -1000",
            "2026-02-01 C-1 SEATS unexplained 1100");
  }

  @Test
  void aRenewalThatIsSignedEarlyCountsFromItsDay() {
    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on("2025-11-01", renewed("C-1", "2026-01-01", 12, line("SEATS", 110, 1_100)))))
        .containsExactly(
            "2025-01-01 C-1 SEATS new 1000", //
            "2026-01-01 C-1 SEATS upgradeQuantity 100");
  }

  @Test
  void oneThatIsBackdatedCountsFromTheDayItNames() {
    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on("2026-04-01", renewed("C-1", "2026-01-01", 12, line("SEATS", 110, 1_100)))))
        .endsWith("2026-01-01 C-1 SEATS upgradeQuantity 100");
  }

  @Test
  void whoLeavesAndReturnsIsLostAndThenWonBack() {
    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on("2025-09-01", cancelled("C-1", "2025-09-01")),
                on("2026-03-01", signed("C-1", "2026-03-01", 12, line("SEATS", 80, 800)))))
        .endsWith(
            "2025-09-01 C-1 SEATS cancellation -1000", //
            "2026-03-01 C-1 SEATS wonBack 800");
  }

  @Test
  void aProductUnderAnotherNameAtTheSamePriceMovesAndSumsToZero() {
    assertThat(
            ledger(
                on("2025-01-01", SIGNED),
                on("2025-05-01", amended("C-1", "2025-05-01", line("LICENCES", 100, 1_000)))))
        .containsExactly(
            "2025-01-01 C-1 SEATS new 1000",
            "2025-05-01 C-1 SEATS renewal -1000",
            "2025-05-01 C-1 LICENCES renewal 1000");
  }

  private record Told(String day, List<Signal> signals) {}

  private static Told on(String day, Signal... signals) {
    return new Told(day, List.of(signals));
  }

  private static List<String> ledger(Told... told) {
    var log = AccountLog.of("acme");
    for (var each : told) {
      log = log.on(each.day(), each.signals().toArray(Signal[]::new));
    }
    var contracts = AccountContracts.of(log.facts(TODAY));
    return RevenueLedger.of(contracts, TODAY).lines().stream()
        .map(it ->
            "%s %s %s %s %d"
                .formatted(
                    it.day(),
                    it.contract(),
                    it.sku(),
                    it.category().word(),
                    it.amount().minorUnits() / 100))
        .toList();
  }
}
