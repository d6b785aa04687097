package dev.oarlock.domain.revenue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RevenueLedgerPropertyTest {
  @Provide
  Arbitrary<List<LoggedSignal>> orders() {
    return ArbitrarySignals.logsOf(ArbitrarySignals.orders());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-900, 900).map(ArbitrarySignals.TODAY::plusDays);
  }

  @Property
  void theLinesUpToADaySumToTheRevenueOfThatDay(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var contracts = contracts(log);

    assertThat(RevenueLedger.of(contracts, day).balance(day)).isEqualTo(contracts.cmrr(day));
  }

  @Property
  void soTheyDoForEachContract(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var contracts = contracts(log);
    var ledger = RevenueLedger.of(contracts, day);

    for (var contract : contracts.all()) {
      var lines = ledger.lines().stream().filter(it -> it.contract().equals(contract.id()));
      assertThat(sum(lines)).isEqualTo(contracts.monthlyValue(contract.id(), day));
    }
  }

  @Property
  void whatMovesBetweenContractsAndProductsSumsToZeroEachDay(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate known) {
    var ledger = RevenueLedger.of(contracts(log), known);

    for (var day : ledger.lines().stream().map(RevenueLine::day).distinct().toList()) {
      var moved =
          ledger.lines().stream()
              .filter(it -> it.day().equals(day))
              .filter(it -> it.category() == RevenueCategory.RENEWAL);
      assertThat(sum(moved)).isEqualTo(MultiCurrencyAmount.zero());
    }
  }

  @Property
  void theOrderInWhichOrdersArriveDoesNotMatter(
      @ForAll("orders") List<LoggedSignal> log,
      @ForAll("days") LocalDate day,
      @ForAll Random luck) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, luck);

    assertThat(RevenueLedger.of(contracts(shuffled), day))
        .isEqualTo(RevenueLedger.of(contracts(log), day));
  }

  @Property
  void lossesAreBelowZeroAndGrowthIsAbove(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    assertThat(RevenueLedger.of(contracts(log), day).lines())
        .allSatisfy(line ->
            assertThat(Long.signum(line.amount().minorUnits()))
                .isIn(
                    switch (line.category()) {
                      case NEW, WON_BACK, ADD_ON, UPGRADE_QUANTITY, UPGRADE_PRICE -> List.of(1);
                      case DOWNGRADE_QUANTITY, DOWNGRADE_PRICE, PRODUCT_CHURN, CANCELLATION ->
                          List.of(-1);
                      case RENEWAL, ARCHIVE, DISCOUNT, UNEXPLAINED -> List.of(-1, 1);
                    }));
  }

  private static MultiCurrencyAmount sum(Stream<RevenueLine> lines) {
    return lines
        .map(line -> MultiCurrencyAmount.of(line.amount()))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private static AccountContracts contracts(List<LoggedSignal> log) {
    return AccountContracts.of(Facts.none().fold(log, ArbitrarySignals.TODAY));
  }
}
