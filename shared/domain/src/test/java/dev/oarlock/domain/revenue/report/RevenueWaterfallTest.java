package dev.oarlock.domain.revenue.report;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.metric.TerminalRate;
import dev.oarlock.domain.revenue.report.ExchangeRates.DatedRate;
import dev.oarlock.domain.testing.AccountLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevenueWaterfallTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final RevenuePeriod YEAR_2025 =
      new RevenuePeriod(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));
  private static final Currency EUR = Currency.getInstance("EUR");

  /// 13 at the start, 1.5 of it lost, 1 added by those who stay.
  @Test
  void netRetentionIsThatOfTheFieldsOwnExample() {
    var report =
        report(
            customer(
                "stays", bought("2024-01-01", 115), addedOn("C", "2025-03-01", line("X", 1, 10))),
            customer("leaves", bought("2024-01-01", 15), cancelled("C", "2025-06-01")));

    assertThat(report.opening()).isEqualTo(13_000);
    assertThat(report.netRetention().orElseThrow()).isCloseTo(12.5 / 13, within(1e-9));
    assertThat(report.grossRetention().orElseThrow()).isCloseTo(11.5 / 13, within(1e-9));
    assertThat(report.dollarChurn().orElseThrow()).isCloseTo(1.5 / 13, within(1e-9));
  }

  /// 10 of 60 customers leave.
  @Test
  void unitChurnIsThatOfTheFieldsOwnExample() {
    var stay = IntStream.range(0, 50).mapToObj(i -> customer("s" + i, bought("2024-01-01", 1)));
    var leave =
        IntStream.range(0, 10)
            .mapToObj(
                i -> customer("l" + i, bought("2024-01-01", 1), cancelled("C", "2025-06-01")));

    var report = report(Stream.concat(stay, leave).toArray(CustomerRevenue[]::new));

    assertThat(report.unitChurn().orElseThrow()).isCloseTo(10 / 60.0, within(1e-9));
    assertThat(report.logoRetention().orElseThrow()).isCloseTo(50 / 60.0, within(1e-9));
  }

  /// One product is lost, the other grows by more: the account hides what the product shows.
  @Test
  void theWalletOfTheAccountHidesTheProductThatWasLost() {
    var report =
        report(
            customer(
                "grows",
                signed("C", "2024-01-01", 36, line("P", 1, 70), line("Q", 1, 30)),
                amended("C", "2025-03-01", line("P", 1, 120))));

    assertThat(report.accountWallet()).hasValue(1);
    assertThat(report.productWallet()).hasValue(.7);
  }

  @Test
  void whatOneAccountGrowsKeepsNoWalletOfAnother() {
    var report =
        report(
            customer(
                "grows", bought("2024-01-01", 50), addedOn("C", "2025-03-01", line("P", 1, 500))),
            customer("leaves", bought("2024-01-01", 50), cancelled("C", "2025-06-01")));

    assertThat(report.accountWallet()).hasValue(.5);
    assertThat(report.productWallet()).hasValue(.5);
  }

  @Test
  void whatChurnedBeforeAnybodyActedIsTheTerminalRate() {
    var before =
        RevenueWaterfall.of(
            List.of(
                customer("stays", bought("2024-01-01", 90)),
                customer("leaves", bought("2024-01-01", 10), cancelled("C", "2025-06-01"))),
            TerminalRate.yearBefore(LocalDate.parse("2026-01-01")),
            ExchangeRates.only(EUR));

    var terminal = TerminalRate.of(before);

    assertThat(terminal.period()).isEqualTo(YEAR_2025);
    assertThat(terminal.unitChurn()).hasValue(.5);
    assertThat(terminal.dollarChurn().orElseThrow()).isCloseTo(.1, within(1e-9));
  }

  @Test
  void whoComesWithinThePeriodChangesNoRetention() {
    var report =
        report(
            customer("stays", bought("2024-01-01", 100)),
            customer(
                "new", bought("2025-02-01", 50), addedOn("C", "2025-06-01", line("X", 1, 50))));

    assertThat(report.netRetention()).hasValue(1);
    assertThat(report.closing()).isEqualTo(20_000);
    assertThat(report.movements())
        .containsEntry(RevenueCategory.NEW, 5_000L)
        .containsEntry(RevenueCategory.ADD_ON, 5_000L);
    assertThat(report.retention().customersClosing()).isEqualTo(2);
  }

  @Test
  void aPeriodWithoutAnOpeningHasNoRetention() {
    assertThat(report(customer("new", bought("2025-02-01", 50))).netRetention()).isEmpty();
  }

  @Test
  void eachPeriodOpensWithWhatTheOneBeforeClosedWith() {
    var customers =
        List.of(
            customer(
                "a", bought("2024-03-10", 100), renewed("C", "2025-03-10", 12, line("P", 1, 80))),
            customer("b", bought("2025-05-01", 70), cancelled("C", "2025-11-30")));
    var quarters = YEAR_2025.every(RevenuePeriod.PeriodLength.QUARTER);
    var reports =
        quarters.stream()
            .map(it -> RevenueWaterfall.of(customers, it, ExchangeRates.only(EUR)))
            .toList();

    assertThat(quarters).hasSize(4);
    for (int i = 1; i < 4; i++) {
      assertThat(reports.get(i).opening()).isEqualTo(reports.get(i - 1).closing());
    }
  }

  @Test
  void whatOtherRatesMakeOfWhatDidNotMoveIsUnexplained() {
    var rates =
        new ExchangeRates(
            Currency.getInstance("USD"),
            List.of(rate("2024-01-01", "1.10"), rate("2025-07-01", "1.20")));

    var report =
        RevenueWaterfall.of(List.of(customer("a", bought("2024-01-01", 100))), YEAR_2025, rates);

    assertThat(report.opening()).isEqualTo(11_000);
    assertThat(report.movements()).containsEntry(RevenueCategory.UNEXPLAINED, 1_000L);
    assertThat(report.closing()).isEqualTo(12_000);
    assertThat(report.grossRetention()).as("nobody left for it").hasValue(1);
    assertThat(report.netRetention()).hasValue(1);
  }

  @Test
  void aMissingRateIsSaidAndNotGuessed() {
    var customers = List.of(customer("a", bought("2024-01-01", 100)));
    var dollars = ExchangeRates.only(Currency.getInstance("USD"));

    assertThatThrownBy(() -> RevenueWaterfall.of(customers, YEAR_2025, dollars))
        .hasMessage("no rate of EUR in USD on 2024-12-31");
  }

  @Test
  void aConversionKnowsHowManyDecimalsACurrencyHas() {
    var rates =
        new ExchangeRates(
            EUR,
            List.of(new DatedRate(Currency.getInstance("JPY"), TODAY, new BigDecimal("0.006"))));

    assertThat(rates.convert(Money.of(1_000, "JPY"), TODAY)).isEqualTo(600);
  }

  private static DatedRate rate(String from, String worth) {
    return new DatedRate(EUR, LocalDate.parse(from), new BigDecimal(worth));
  }

  private static ContractChanged bought(String day, long euros) {
    return signed("C", day, 12, line("P", 1, euros));
  }

  private static CustomerRevenue customer(String id, ContractChanged... orders) {
    var log = AccountLog.of(id);
    for (var order : orders) {
      log = log.on(order.effective(), order);
    }
    return CustomerRevenue.of(log.account(), log.facts(TODAY), TODAY);
  }

  private static RevenueWaterfall report(CustomerRevenue... customers) {
    return RevenueWaterfall.of(List.of(customers), YEAR_2025, ExchangeRates.only(EUR));
  }
}
