package dev.oarlock.domain.account.contract;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountContractsTest {
  private static final ContractLine SEATS = line("SEATS", 100, 1_000);
  private static final ContractLine API = line("API", 5, 300);

  @Test
  void whatIsCancelledBeforeItBeginsNeverBegins() {
    var withdrawn =
        AccountLog.of("acme")
            .on("2026-10-01", signed("C-1", "2026-12-01", 12, line("SEATS", 10, 1_000)))
            .on("2026-11-01", cancelled("C-1", "2026-11-01"));
    var signedAgain =
        withdrawn.on("2026-11-10", signed("C-1", "2026-12-15", 12, line("SEATS", 10, 900)));

    var never = AccountContracts.of(withdrawn.facts(day("2027-01-01")));
    assertThat(never.cmrr(day("2027-01-01")).isZero()).isTrue();
    assertThat(never.standing(day("2027-01-01")).isCustomer()).isFalse();
    assertThat(AccountContracts.of(signedAgain.facts(day("2027-01-01"))).cmrr(day("2027-01-01")))
        .isEqualTo(euros(900));
  }

  @Test
  void anOrderCountsFromTheDayItTakesEffect() {
    var contracts = contracts(signed("C-1", "2026-01-01", 12, SEATS, API));

    assertThat(contracts.cmrr(day("2025-12-31"))).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(contracts.cmrr(day("2026-01-01"))).isEqualTo(euros(1_300));
    assertThat(contracts.licences(day("2026-01-01"))).isEqualTo(100);
    assertThat(contracts.firstContractDay()).contains(day("2026-01-01"));
  }

  @Test
  void anAddOnJoinsTheRunningTermAndARenewalReplacesItWhole() {
    var contracts =
        contracts(
            signed("C-1", "2025-01-01", 12, SEATS),
            addedOn("C-1", "2025-06-01", API),
            renewed("C-1", "2026-01-01", 12, line("SEATS", 120, 1_250)));

    assertThat(contracts.cmrr(day("2025-05-31"))).isEqualTo(euros(1_000));
    assertThat(contracts.cmrr(day("2025-06-01"))).isEqualTo(euros(1_300));
    assertThat(contracts.cmrr(day("2026-01-01"))).isEqualTo(euros(1_250));
  }

  @Test
  void addOnsOfOneDayAddUpUnlessTheyNameTheSameProducts() {
    var contracts =
        contracts(
            signed("C-1", "2025-01-01", 12, SEATS),
            addedOn("C-1", "2025-06-01", API),
            addedOn("C-1", "2025-06-01", line("SUPPORT", 0, 200)),
            addedOn("C-1", "2025-06-01", line("SUPPORT", 0, 250)));

    assertThat(contracts.cmrr(day("2025-06-01")).totals()).hasSize(1);
    assertThat(contracts.licences(day("2025-06-01"))).isEqualTo(100);
    assertThat(contracts.cmrr(day("2025-06-01"))).isIn(euros(1_500), euros(1_550));
  }

  @Test
  void soDoProductsDroppedOnOneDay() {
    var contracts =
        contracts(
            signed("C-1", "2025-01-01", 12, SEATS, API, line("SUPPORT", 0, 200)),
            cancelled("C-1", "2025-06-01", API),
            cancelled("C-1", "2025-06-01", line("SUPPORT", 0, 200)));

    assertThat(contracts.cmrr(day("2025-06-01"))).isEqualTo(euros(1_000));
  }

  @Test
  void aContractThatHasRenewedItselfForTwelveYearsIsInForce() {
    var contracts = contracts(signed("C-1", "2014-03-01", 12, SEATS));

    assertThat(contracts.cmrr(day("2026-11-22"))).isEqualTo(euros(1_000));
  }

  @Test
  void manySmallAddOnsDoNotPushTheContractOut() {
    var orders = new ArrayList<ContractChanged>();
    orders.add(signed("C-1", "2019-01-01", 12, SEATS));
    for (var month = 1; month <= 90; month++) {
      var from = day("2019-01-01").plusMonths(month).toString();
      orders.add(addedOn("C-1", from, line("SEATS", 1, 10)));
    }

    assertThat(contracts(orders.toArray(ContractChanged[]::new)).cmrr(day("2026-11-22")))
        .isEqualTo(euros(1_900));
  }

  @Test
  void anAddOnOnTheDayOfARenewalBelongsToTheNewTerm() {
    var contracts =
        contracts(
            signed("C-1", "2025-01-01", 12, SEATS),
            addedOn("C-1", "2026-01-01", API),
            renewed("C-1", "2026-01-01", 12, SEATS));

    assertThat(contracts.cmrr(day("2026-01-01"))).isEqualTo(euros(1_300));
  }

  @Test
  void aTermRenewsItselfUnlessItWasAgreedOtherwise() {
    var rolling = contracts(signed("C-1", "2024-03-15", 12, SEATS));
    var lapsing = contracts(lapsing(signed("C-1", "2024-03-15", 12, SEATS)));

    assertThat(rolling.inForce(day("2026-06-01"))).isTrue();
    assertThat(rolling.nextRenewal(day("2026-06-01")).orElseThrow().date())
        .isEqualTo(day("2027-03-15"));
    assertThat(lapsing.inForce(day("2025-03-14"))).isTrue();
    assertThat(lapsing.nextRenewal(day("2025-03-14")))
        .map(Renewal::date)
        .contains(day("2025-03-15"));
    assertThat(lapsing.inForce(day("2025-05-14"))).isFalse();
    assertThat(lapsing.nextRenewal(day("2025-05-14"))).isEmpty();
  }

  @Test
  void aCancellationEndsTheContractOrJustTheProductsItNames() {
    var whole =
        contracts(signed("C-1", "2026-01-01", 12, SEATS, API), cancelled("C-1", "2026-05-01"));
    var part =
        contracts(signed("C-1", "2026-01-01", 12, SEATS, API), cancelled("C-1", "2026-05-01", API));
    var all =
        contracts(
            signed("C-1", "2026-01-01", 12, SEATS, API),
            cancelled("C-1", "2026-05-01", API, SEATS));

    assertThat(whole.inForce(day("2026-04-30"))).isTrue();
    assertThat(whole.inForce(day("2026-05-01"))).isFalse();
    assertThat(part.cmrr(day("2026-05-01"))).isEqualTo(euros(1_000));
    assertThat(all.inForce(day("2026-05-01"))).isFalse();
  }

  @Test
  void aRenewalAfterACancellationBringsTheContractBack() {
    var contracts =
        contracts(
            signed("C-1", "2025-01-01", 12, SEATS),
            cancelled("C-1", "2025-07-01"),
            renewed("C-1", "2025-09-01", 12, API));

    assertThat(contracts.inForce(day("2025-08-01"))).isFalse();
    assertThat(contracts.cmrr(day("2025-09-01"))).isEqualTo(euros(300));
  }

  @Test
  void ofACancellationAndARenewalOnOneDayTheLaterSignedPrevails() {
    var saved =
        AccountLog.of("acme")
            .on("2025-01-01", signed("C-1", "2025-01-01", 12, SEATS))
            .on("2025-10-01", cancelled("C-1", "2026-01-01"))
            .on("2025-12-01", renewed("C-1", "2026-01-01", 12, API));

    var contracts = AccountContracts.of(saved.facts("2026-01-01"));

    assertThat(contracts.cmrr(day("2026-01-01"))).isEqualTo(euros(300));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # day on,  next renewal
          2026-01-31, 2026-02-28
          2026-02-27, 2026-02-28
          2026-02-28, 2026-03-31
          2026-03-28, 2026-03-31
          2026-03-30, 2026-03-31
          2026-03-31, 2026-04-30
          """)
  void aRenewalIsStrictlyAfterTheDayAndKeepsTheDayOfTheMonth(LocalDate day, LocalDate renewal) {
    var contracts = contracts(signed("C-1", "2026-01-31", 1, SEATS));

    assertThat(contracts.nextRenewal(day).orElseThrow().date()).isEqualTo(renewal);
  }

  @Test
  void theNextRenewalIsTheEarliestAndNamesItsRevenue() {
    var contracts =
        contracts(
            signed("C-1", "2026-01-01", 12, SEATS),
            lapsing(signed("C-2", "2025-12-01", 24, API)),
            signed("M-1", "2026-01-01", 1, API));

    assertThat(contracts.nextRenewal(day("2026-06-01")))
        .contains(new Renewal(day("2027-01-01"), euros(1_000), "C-1", 12, 12, true, false));
    assertThat(contracts.renewals(day("2026-06-01"))).hasSize(3);
  }

  @Test
  void aTermRenewedEarlyRenewsAtTheEndOfTheNewTerm() {
    var contracts =
        contracts(
            signed("C-1", "2026-01-01", 12, SEATS), renewed("C-1", "2027-01-01", 24, SEATS, API));

    assertThat(contracts.nextRenewal(day("2026-11-22")))
        .contains(new Renewal(day("2029-01-01"), euros(1_300), "C-1", 24, 12, true, false));
  }

  @Test
  void aTermGivenNoticeHasNoRenewalAndAKnownEnd() {
    var contracts =
        contracts(signed("C-1", "2026-01-01", 12, SEATS), cancelled("C-1", "2027-01-01"));

    assertThat(contracts.nextRenewal(day("2026-11-22"))).isEmpty();
    assertThat(contracts.noticeEffective(day("2026-11-22"))).contains(day("2027-01-01"));
    assertThat(contracts.noticeEffective(day("2027-01-01"))).isEmpty();
  }

  @Test
  void aTermThatRenewsItselfRunsOnToTheNextKnownOrder() {
    var notice = contracts(signed("M-1", "2026-01-01", 1, SEATS), cancelled("M-1", "2027-03-01"));
    var renewal =
        contracts(signed("M-1", "2026-01-01", 1, SEATS), renewed("M-1", "2027-01-15", 12, SEATS));

    assertThat(notice.noticeEffective(day("2026-11-22"))).contains(day("2027-03-01"));
    assertThat(renewal.nextRenewal(day("2026-11-22")).orElseThrow().date())
        .isEqualTo(day("2028-01-15"));
  }

  @Test
  void noticeOnOneOfTwoContractsIsNotNotice() {
    var contracts =
        contracts(
            signed("C-1", "2026-01-01", 12, SEATS),
            signed("C-2", "2026-01-01", 12, API),
            cancelled("C-1", "2027-01-01"));

    assertThat(contracts.noticeEffective(day("2026-11-22"))).isEmpty();
  }

  @Test
  void monthToMonthMeansEveryContractAndMultiYearMeansAny() {
    var monthly = contracts(signed("M-1", "2026-01-01", 1, SEATS));
    var mixed =
        contracts(signed("M-1", "2026-01-01", 1, SEATS), signed("C-1", "2026-01-01", 36, API));

    assertThat(monthly.isMonthToMonth(day("2026-06-01"))).isTrue();
    assertThat(mixed.isMonthToMonth(day("2026-06-01"))).isFalse();
    assertThat(mixed.isMultiYear(day("2026-06-01"))).isTrue();
    assertThat(contracts().isMonthToMonth(day("2026-06-01"))).isFalse();
  }

  @Test
  void oneContractIsFoundByItsId() {
    var contracts =
        contracts(signed("C-1", "2026-01-01", 12, SEATS), signed("C-2", "2026-02-01", 12, API));

    assertThat(contracts.monthlyValue("C-2", day("2026-02-01"))).isEqualTo(euros(300));
    assertThat(contracts.monthlyValue("C-2", day("2026-01-31")))
        .isEqualTo(MultiCurrencyAmount.zero());
    assertThat(contracts.inForce("C-3", day("2026-02-01"))).isFalse();
  }

  private static AccountContracts contracts(ContractChanged... orders) {
    var story = AccountLog.of("acme");
    for (var order : List.of(orders)) {
      story = story.on(order.effective(), order);
    }
    return AccountContracts.of(story.facts("2026-11-22"));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
