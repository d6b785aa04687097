package dev.oarlock.domain.portfolio.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.rollup.HealthRollup.WeightedScore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HealthRollupTest {
  private static final PortfolioMember LARGE = member("large", 80, euros(9_000));
  private static final PortfolioMember SMALL = member("small", 30, euros(1_000));
  private static final PortfolioMember AMERICAN = member("american", 50, dollars(4_000));

  @Test
  void theMeanIsWeightedByRevenue() {
    assertThat(HealthRollup.of(List.of(LARGE, SMALL)).scores())
        .containsExactly(new WeightedScore(75, Money.of(10_000, "EUR")));
  }

  @Test
  void theWorstIsNamedBesideTheMeanHoweverSmallItIs() {
    assertThat(HealthRollup.of(List.of(LARGE, SMALL)).worst())
        .map(HealthRollup.WorstAccount::name)
        .contains("small");
    assertThat(HealthRollup.of(List.of(LARGE, SMALL)).redCmrr()).isEqualTo(euros(1_000));
  }

  @Test
  void eachCurrencyHasItsOwnScore() {
    assertThat(HealthRollup.of(List.of(LARGE, AMERICAN)).scores())
        .containsExactly(
            new WeightedScore(80, Money.of(9_000, "EUR")),
            new WeightedScore(50, Money.of(4_000, "USD")));
  }

  @Test
  void anAccountWithoutScoreOrRevenueIsCountedAndNotWeighted() {
    var rollup =
        HealthRollup.of(
            List.of(
                LARGE,
                member("free", 10, MultiCurrencyAmount.zero()),
                unknown("new", euros(5_000))));

    assertThat(rollup.scores()).containsExactly(new WeightedScore(80, Money.of(9_000, "EUR")));
    assertThat(rollup.unweighted()).isEqualTo(2);
    assertThat(rollup.worst()).map(HealthRollup.WorstAccount::name).contains("free");
    assertThat(rollup.cmrr()).isEqualTo(euros(14_000));
  }

  @Property
  void theMeanLiesBetweenTheLowestAndTheHighest(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 100) Integer> scores) {
    var members =
        scores.stream().map(score -> member("a" + score, score, euros(100L + score))).toList();

    assertThat(HealthRollup.of(members).scores().getFirst().score())
        .isBetween(
            scores.stream().min(Integer::compare).orElseThrow(),
            scores.stream().max(Integer::compare).orElseThrow());
  }

  @Test
  void groupsOfAPortfolioAddUpToThePortfolio() {
    var portfolio = List.of(LARGE, SMALL, AMERICAN);

    for (var by : PortfolioDimension.values()) {
      var groups = PortfolioBreakdown.of(portfolio, by).groups();
      assertThat(groups.stream().mapToInt(it -> it.rollup().accounts()).sum()).isEqualTo(3);
      assertThat(
              groups.stream()
                  .map(it -> it.rollup().cmrr())
                  .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus))
          .isEqualTo(HealthRollup.of(portfolio).cmrr());
    }
  }

  @Test
  void aParentWithoutRevenueIsNotCounted() {
    var holding = member("holding", 20, MultiCurrencyAmount.zero());

    assertThat(
            new AccountHierarchy(paying(holding), List.of(paying(SMALL), paying(LARGE)))
                .rollup()
                .worst())
        .map(HealthRollup.WorstAccount::name)
        .contains("small");
    assertThat(new AccountHierarchy(paying(SMALL), List.of(paying(LARGE))).rollup().worst())
        .map(HealthRollup.WorstAccount::name)
        .contains("small");
  }

  private static PortfolioMember member(String name, int score, MultiCurrencyAmount cmrr) {
    return member(name, OptionalInt.of(score), score < 40 ? Band.RED : Band.GREEN, cmrr);
  }

  private static PortfolioMember unknown(String name, MultiCurrencyAmount cmrr) {
    return member(name, OptionalInt.empty(), Band.UNKNOWN, cmrr);
  }

  private static FamilyMember paying(PortfolioMember member) {
    return new FamilyMember(member, AccountStanding.CUSTOMER);
  }

  private static PortfolioMember member(
      String name, OptionalInt score, Band band, MultiCurrencyAmount cmrr) {
    return new PortfolioMember(
        new AccountId(name),
        name,
        new Segment("Enterprise"),
        Optional.of(new Csm(name.length() > 5 ? "bo" : "dana")),
        Optional.empty(),
        score,
        band,
        false,
        cmrr,
        true);
  }

  private static MultiCurrencyAmount euros(long minor) {
    return MultiCurrencyAmount.of(Money.of(minor, "EUR"));
  }

  private static MultiCurrencyAmount dollars(long minor) {
    return MultiCurrencyAmount.of(Money.of(minor, "USD"));
  }
}
