package dev.oarlock.domain.revenue.renewal;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.revenue.renewal.DueRenewal.RenewalTiming;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueRenewalTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog SOLD =
      AccountLog.of("acme")
          .on("2025-06-01", lapsing(signed("K", "2025-06-01", 12, line("plan", 10, 1_000))));

  @Test
  void oneThatWasSignedAheadIsBookedWhenItWasDue() {
    var renewal =
        only(SOLD.on("2026-04-20", renewed("K", "2026-06-01", 12, line("plan", 10, 900))));

    assertThat(renewal.timing()).isEqualTo(RenewalTiming.EARLY);
    assertThat(renewal.countsOn()).isEqualTo("2026-06-01");
    assertThat(renewal.isWellAhead()).isTrue();
  }

  @Test
  void aLateOneKeepsItsDatesAndCountsWhenItWasSigned() {
    var renewal =
        only(SOLD.on("2026-07-10", renewed("K", "2026-07-10", 12, line("plan", 10, 1_000))));

    assertThat(renewal.timing()).isEqualTo(RenewalTiming.LATE);
    assertThat(renewal.due()).isEqualTo("2026-06-01");
    assertThat(renewal.countsOn()).isEqualTo("2026-07-10");
  }

  @Test
  void whatNobodyRenewedIsLostOnTheDayItWasDue() {
    var renewal = only(SOLD);

    assertThat(renewal.timing()).isEqualTo(RenewalTiming.LOST);
    assertThat(renewal.due()).isEqualTo("2026-06-01");
  }

  @Test
  void withinItsGraceItIsOpen() {
    assertThat(DueRenewal.of(SOLD.facts(TODAY), LocalDate.parse("2026-06-20")))
        .singleElement()
        .satisfies(it -> assertThat(it.timing()).isEqualTo(RenewalTiming.OPEN));
  }

  @Test
  void aCancellationWithinTheTermIsNoRenewal() {
    assertThat(
            DueRenewal.of(SOLD.on("2026-01-10", cancelled("K", "2026-01-10")).facts(TODAY), TODAY))
        .isEmpty();
  }

  @Test
  void churnOfTheRenewableBaseIsWhatWasLostOfWhatWasDue() {
    var all =
        List.of(
            only(SOLD),
            only(SOLD.on("2026-05-30", renewed("K", "2026-06-01", 12, line("plan", 10, 800)))));
    var quarter = new RevenuePeriod(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"));

    var summary = RenewalSummary.of(all, quarter, ExchangeRates.only(Currency.getInstance("EUR")));

    assertThat(summary.unitChurn()).hasValue(.5);
    assertThat(summary.dollarChurn()).hasValue(.6);
    assertThat(summary.signedAhead()).hasValue(0);
  }

  @Test
  void oneThatIsDatedBackIsLateByTheDayOnWhichItWasSigned() {
    var renewal =
        only(SOLD.on("2026-06-15", renewed("K", "2026-06-01", 12, line("plan", 10, 1_000))));

    assertThat(renewal.timing()).isEqualTo(RenewalTiming.LATE);
    assertThat(renewal.due()).isEqualTo("2026-06-01");
    assertThat(renewal.countsOn()).isEqualTo("2026-06-15");
  }

  @Test
  void oneUnderAnotherNumberCountsWhenItWasSignedAndNotLater() {
    var renewal =
        only(SOLD.on("2026-07-20", signed("L", "2026-07-20", 12, line("plan", 10, 1_000))));

    assertThat(renewal.timing()).isEqualTo(RenewalTiming.LATE);
    assertThat(renewal.due()).isEqualTo("2026-06-01");
    assertThat(renewal.countsOn()).isEqualTo("2026-07-20");
  }

  private static DueRenewal only(AccountLog log) {
    var all = DueRenewal.of(log.facts(TODAY), TODAY);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
