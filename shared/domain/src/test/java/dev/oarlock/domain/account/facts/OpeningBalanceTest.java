package dev.oarlock.domain.account.facts;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.kept;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.once;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.dataquality.contradiction.OrderContradiction;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OpeningBalanceTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate START = LocalDate.parse("2020-01-01");

  @Test
  void manyAddOnsAreWorthWhatTheyAreWorth() {
    var contracts = AccountContracts.of(addOns(250).facts(TODAY));

    assertThat(contracts.cmrr(TODAY)).isEqualTo(euros(1_000 + 250 * 10));
    assertThat(contracts.licences(TODAY)).isEqualTo(100 + 250);
  }

  @Test
  void soAreVeryManyOfWhichTheOldestAreFolded() {
    var facts = addOns(1_500).facts(TODAY);
    var contracts = AccountContracts.of(facts);
    var yearAgo = TODAY.minusDays(365);

    assertThat(facts.of(ContractChanged.class)).hasSizeLessThan(1_000);
    assertThat(contracts.cmrr(TODAY)).isEqualTo(euros(1_000 + 1_500 * 10));
    assertThat(contracts.licences(TODAY)).isEqualTo(100 + 1_500);
    assertThat(contracts.cmrr(yearAgo)).isEqualTo(euros(1_000 + 10 * addedBy(yearAgo, 1_500)));
    assertThat(contracts.nextRenewal(TODAY).orElseThrow().date()).isEqualTo("2027-01-01");
    assertThat(contracts.firstContractDay()).contains(START);
  }

  @Test
  void whatIsFoldedIsFoldedOnce() {
    var log = addOns(1_500);
    var facts = log.facts(TODAY);

    assertThat(facts.fold(List.of(), TODAY)).isEqualTo(facts);
    assertThat(AccountContracts.of(facts.fold(log.signals(), TODAY)).cmrr(TODAY))
        .isEqualTo(euros(1_000 + 1_500 * 10));
  }

  @Test
  void inPartsOrAllAtOnceIsTheSameWorth() {
    var facts = Facts.none();
    var signals = addOns(1_500).signals();
    for (var from = 0; from < signals.size(); from += 100) {
      facts = facts.fold(signals.subList(from, Math.min(from + 100, signals.size())), TODAY);
    }

    assertThat(AccountContracts.of(facts).cmrr(TODAY)).isEqualTo(euros(1_000 + 1_500 * 10));
  }

  @Test
  void aPeriodThatWasToldIsCountedFromWhenItIsFolded() {
    var period =
        new AgreedTerm(
            0,
            42,
            Optional.of(START.plusDays(50)),
            false,
            OptionalInt.empty(),
            OptionalInt.empty());
    var told =
        new ContractChanged(
            "C-1",
            OrderType.AMENDMENT,
            START.plusDays(20),
            period,
            false,
            List.of(line("SEATS", 100, 1_000)),
            Optional.empty(),
            Optional.empty());
    var renews = AccountContracts.of(addOns(20).on("2020-01-21", told).facts(TODAY));
    var folded = AccountContracts.of(addOns(1_500).on("2020-01-21", told).facts(TODAY));

    assertThat(folded.nextRenewal(TODAY).orElseThrow().date())
        .isEqualTo(renews.nextRenewal(TODAY).orElseThrow().date())
        .isEqualTo(START.plusDays(50 + 59 * 42));
  }

  @Test
  void noticeThatWasTakenBackStaysSoWhenTheOrderThatDidItIsFolded() {
    var day = LocalDate.parse("2022-06-01");
    var facts =
        addOns(1_500)
            .on(day, cancelled("C-1", "2027-01-01"))
            .on(day.plusDays(1), kept("C-1", "2022-06-02", line("SEATS", 100, 1_000)))
            .facts(TODAY);

    assertThat(AccountContracts.of(facts).noticeEffective(TODAY)).isEmpty();
  }

  @Test
  void whatIsPaidOnceIsNoneThatIsNewWhenItsOrderIsFolded() {
    var fee = once("SETUP", 5_000);
    var told =
        addOns(1_500)
            .on("2022-02-01", addedOn("C-1", "2022-02-01", fee))
            .on(TODAY, amended("C-1", TODAY.toString(), line("SEATS", 1, 10), fee));
    var facts = told.facts(TODAY);

    assertThat(facts.of(ContractChanged.class)).hasSizeLessThan(1_000);
    assertThat(AccountContracts.oneTimeCharges(facts))
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(fee))
        .satisfies(it -> assertThat(it.day()).isBefore(TODAY.minusDays(365)));
    var returned =
        facts.fold(told.on(TODAY, cancelled("C-1", TODAY.toString(), fee)).signals(), TODAY);
    assertThat(AccountContracts.oneTimeCharges(returned)).isEmpty();
    assertThat(OrderContradiction.of(returned)).isEmpty();
  }

  @Test
  void aContractCancelledLongAgoStaysCancelled() {
    var log = addOns(1_100).on("2023-01-01", cancelled("C-1", "2023-02-01"));
    var contracts = AccountContracts.of(log.facts(TODAY));

    assertThat(contracts.cmrr(TODAY).isZero()).isTrue();
    assertThat(contracts.spells().leftOn(TODAY, TODAY)).contains(LocalDate.parse("2023-02-01"));
  }

  /// One a day.
  private static AccountLog addOns(int count) {
    var log =
        AccountLog.of("acme")
            .on(START, signed("C-1", START.toString(), 12, line("SEATS", 100, 1_000)));
    for (var i = 1; i <= count; i++) {
      var day = START.plusDays(i);
      log = log.on(day, addedOn("C-1", day.toString(), line("SEATS", 1, 10)));
    }
    return log;
  }

  private static int addedBy(LocalDate day, int count) {
    return (int) Math.min(count, day.toEpochDay() - START.toEpochDay());
  }
}
