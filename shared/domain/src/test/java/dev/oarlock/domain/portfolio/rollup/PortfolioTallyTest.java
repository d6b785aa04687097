package dev.oarlock.domain.portfolio.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PortfolioTallyTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-30");

  @Property(tries = 100)
  void accountByAccountItIsTheSameAsAtOnce(@ForAll("portfolios") List<PortfolioMember> members) {
    var tally = new PortfolioTally();
    members.forEach(tally::add);

    var snapshot = tally.snapshot(DAY);

    var unified = OwnerSpelling.unified(members);
    for (var by : PortfolioDimension.values()) {
      assertThat(snapshot.by(by)).isEqualTo(PortfolioBreakdown.of(unified, by));
    }
    var scored = unified.stream().filter(it -> it.isCustomer() && it.score().isPresent()).count();
    assertThat(
            snapshot.scoresBySegment().values().stream()
                .flatMap(it -> it.counts().stream())
                .mapToInt(Integer::intValue)
                .sum())
        .isEqualTo((int) scored);
  }

  @Test
  void whatIsNotListedIsCounted() {
    var members =
        IntStream.range(0, 9).mapToObj(i -> member(i, "csm " + i % 5, 50, 1_000, true)).toList();

    var largest = PortfolioBreakdown.of(members, PortfolioDimension.CSM).largest(3);

    assertThat(largest.groups()).hasSize(3);
    assertThat(largest.others()).isEqualTo(2);
    assertThat(largest.largest(1).others()).isEqualTo(4);
  }

  @Provide
  Arbitrary<List<PortfolioMember>> portfolios() {
    var owners = Arbitraries.of("dana", "Dana", "DANA", "li", "Li", "none", "");
    return Combinators.combine(
            Arbitraries.integers().between(0, 50),
            owners,
            Arbitraries.integers().between(-10, 100),
            Arbitraries.longs().between(0, 5).map(it -> it * 1_000),
            Arbitraries.of(true, true, false))
        .as(PortfolioTallyTest::member)
        .list()
        .ofMaxSize(30);
  }

  private static PortfolioMember member(
      int number, String owner, int score, long cents, boolean isCustomer) {
    return new PortfolioMember(
        new AccountId("a" + number),
        "Account " + number % 7,
        new Segment(number % 2 == 0 ? "SMB" : "Enterprise"),
        Optional.of(owner).filter(it -> !it.isEmpty()).map(Csm::new),
        Optional.of("EMEA").filter(_ -> number % 3 == 0),
        score < 0 ? OptionalInt.empty() : OptionalInt.of(score),
        score < 40 ? Band.RED : Band.GREEN,
        false,
        MultiCurrencyAmount.of(Money.of(cents, number % 5 == 0 ? "USD" : "EUR")),
        isCustomer);
  }
}
