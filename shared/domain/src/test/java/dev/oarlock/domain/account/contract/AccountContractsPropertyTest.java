package dev.oarlock.domain.account.contract;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccountContractsPropertyTest {
  @Provide
  Arbitrary<List<LoggedSignal>> orders() {
    return ArbitrarySignals.logsOf(ArbitrarySignals.orders());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-900, 900).map(ArbitrarySignals.TODAY::plusDays);
  }

  @Property
  void theOrderOfSignalsDoesNotMatter(
      @ForAll("orders") List<LoggedSignal> log,
      @ForAll("days") LocalDate day,
      @ForAll Random luck) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, luck);

    var contracts = contracts(log);
    var same = contracts(shuffled);

    assertThat(same.cmrr(day)).isEqualTo(contracts.cmrr(day));
    assertThat(same.renewals(day)).isEqualTo(contracts.renewals(day));
    assertThat(same.noticeEffective(day)).isEqualTo(contracts.noticeEffective(day));
  }

  @Property
  void revenueIsTheExactSumOfTheLinesInForce(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var facts = Facts.none().fold(log, ArbitrarySignals.TODAY);

    var byContract =
        facts.of(ContractChanged.class).stream()
            .map(fact -> fact.signal().contract())
            .distinct()
            .map(contract -> AccountContracts.of(facts).monthlyValue(contract, day))
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    assertThat(AccountContracts.of(facts).cmrr(day)).isEqualTo(byContract);
  }

  @Property
  void revenueIsTheSumOfTheLinesInForceInWhateverOrderTheyWereTold(
      @ForAll("orders") List<LoggedSignal> log,
      @ForAll("days") LocalDate day,
      @ForAll Random luck) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, luck);

    var sum =
        contracts(log)
            .lines(day)
            .map(ContractLine::monthlyAmount)
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);

    assertThat(contracts(shuffled).cmrr(day)).isEqualTo(sum);
  }

  @Property
  void anAccountIsCustomerExactlyInItsSpells(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var contracts = contracts(log);
    var standing = contracts.standing(day);

    assertThat(contracts.spells().leftOn(day, day).isPresent())
        .isEqualTo(standing == AccountStanding.CHURNED);
  }

  /// What holds from the very day of the notice is netted with it.
  @Property
  void noticeOfAllContractsEndsWhatWasSignedBeforeIt(
      @ForAll("orders") List<LoggedSignal> signed, @ForAll("days") LocalDate day) {
    var told = ArbitrarySignals.TODAY.plusDays(1);
    var leaves = told.plusDays(1);
    var log = new ArrayList<>(signed);
    for (var contract : contracts(signed).all()) {
      var id = new SignalId("notice-" + contract.id());
      var at = told.atStartOfDay().toInstant(ZoneOffset.UTC);
      var notice = cancelled(contract.id(), leaves.toString());
      log.add(new LoggedSignal(id, ArbitrarySignals.ACCOUNT, at, at, notice));
    }

    Assume.that(!day.isBefore(leaves));
    Assume.that(signed.stream().noneMatch(it -> isFrom(it, leaves)));
    assertThat(contracts(log).inForce(day)).isFalse();
  }

  @Property
  void aTermsRevenueIsTheSumOfItsLines(@ForAll("orders") List<LoggedSignal> log) {
    for (var fact : Facts.none().fold(log, ArbitrarySignals.TODAY).of(ContractChanged.class)) {
      var lines = fact.signal().lines();
      var term =
          new ContractTerm(
              ArbitrarySignals.TODAY,
              ArbitrarySignals.TODAY,
              AgreedTerm.ofMonths(12, true),
              false,
              false,
              lines,
              Optional.empty());

      assertThat(term.monthlyAmount())
          .isEqualTo(
              lines.stream()
                  .map(ContractLine::monthlyAmount)
                  .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus));
    }
  }

  @Property
  void renewalsAreStrictlyAheadAndOnlyOfContractsInForce(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var contracts = contracts(log);

    assertThat(contracts.renewals(day))
        .allSatisfy(renewal -> {
          assertThat(renewal.isOverdue(day))
              .isEqualTo(contracts.isOverdue(renewal.contract(), day));
          assertThat(contracts.inForce(renewal.contract(), day)).isTrue();
        });
    assertThat(contracts.noticeEffective(day).isPresent() && contracts.nextRenewal(day).isPresent())
        .isFalse();
  }

  @Property
  void revenueChangesOnlyOnTheDaysThatAreNamedAsSuch(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var facts = Facts.none().fold(log, ArbitrarySignals.TODAY);
    var contracts = AccountContracts.of(facts);
    var eve = day.minusDays(1);

    if (contracts.changeDays(eve).noneMatch(day::equals)) {
      assertThat(contracts.cmrr(day)).isEqualTo(contracts.cmrr(eve));
    }
  }

  private static boolean isFrom(LoggedSignal logged, LocalDate day) {
    return logged.signal() instanceof ContractChanged order && order.effective().equals(day);
  }

  private static AccountContracts contracts(List<LoggedSignal> log) {
    return AccountContracts.of(Facts.none().fold(log, ArbitrarySignals.TODAY));
  }
}
