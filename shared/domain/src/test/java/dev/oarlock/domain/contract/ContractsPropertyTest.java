package dev.oarlock.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.ContractLine;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.testing.AnySignals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContractsPropertyTest {
  @Provide
  Arbitrary<List<LoggedSignal>> orders() {
    return AnySignals.logsOf(AnySignals.orders());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-900, 900).map(AnySignals.TODAY::plusDays);
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
    assertThat(same.notice(day)).isEqualTo(contracts.notice(day));
  }

  @Property
  void revenueIsTheExactSumOfTheLinesInForce(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var facts = Facts.none().fold(log, AnySignals.TODAY);

    var byContract =
        facts.of(ContractChanged.class).stream()
            .map(fact -> fact.signal().contract())
            .distinct()
            .map(contract -> Contracts.of(facts).worth(contract, day))
            .reduce(Amounts.none(), Amounts::plus);
    assertThat(Contracts.of(facts).cmrr(day)).isEqualTo(byContract);
  }

  @Property
  void aTermsWorthIsTheSumOfItsLines(@ForAll("orders") List<LoggedSignal> log) {
    for (var fact : Facts.none().fold(log, AnySignals.TODAY).of(ContractChanged.class)) {
      var lines = fact.signal().lines();
      var term = new Term(AnySignals.TODAY, 12, true, lines);

      var sum = lines.stream().map(ContractLine::monthly).mapToLong(m -> m.minor()).sum();
      assertThat(term.monthly().each().stream().mapToLong(m -> m.minor()).sum()).isEqualTo(sum);
    }
  }

  @Property
  void renewalsAreStrictlyAheadAndOnlyOfContractsInForce(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var contracts = contracts(log);

    assertThat(contracts.renewals(day))
        .allSatisfy(renewal -> {
          assertThat(renewal.on()).isAfter(day);
          assertThat(contracts.inForce(renewal.contract(), day)).isTrue();
        });
    assertThat(contracts.notice(day).isPresent() && contracts.nextRenewal(day).isPresent())
        .isFalse();
  }

  @Property
  void revenueChangesOnlyWhereAnOrderTakesEffectOrATermEnds(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var facts = Facts.none().fold(log, AnySignals.TODAY);
    var contracts = Contracts.of(facts);
    var eve = day.minusDays(1);

    var takesEffect =
        facts.of(ContractChanged.class).stream().anyMatch(f -> f.signal().effective().equals(day));
    var ends = contracts.renewals(eve).stream().anyMatch(renewal -> renewal.on().equals(day));
    if (!takesEffect && !ends) {
      assertThat(contracts.cmrr(day)).isEqualTo(contracts.cmrr(eve));
    }
  }

  private static Contracts contracts(List<LoggedSignal> log) {
    return Contracts.of(Facts.none().fold(log, AnySignals.TODAY));
  }
}
