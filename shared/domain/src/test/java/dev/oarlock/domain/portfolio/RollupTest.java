package dev.oarlock.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.portfolio.Rollup.Weighed;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RollupTest {
  private static final Member LARGE = member("large", 80, euros(9_000));
  private static final Member SMALL = member("small", 30, euros(1_000));
  private static final Member AMERICAN = member("american", 50, dollars(4_000));

  @Test
  void theMeanIsWeighedByWhatAccountsAreWorth() {
    assertThat(Rollup.of(List.of(LARGE, SMALL)).scores())
        .containsExactly(new Weighed(75, Money.of(10_000, "EUR")));
  }

  @Test
  void theWorstStandsBesideTheMeanHoweverSmallItIs() {
    assertThat(Rollup.of(List.of(LARGE, SMALL)).worst()).map(Rollup.Worst::name).contains("small");
    assertThat(Rollup.of(List.of(LARGE, SMALL)).inRed()).isEqualTo(euros(1_000));
  }

  @Test
  void eachCurrencyHasItsOwnScore() {
    assertThat(Rollup.of(List.of(LARGE, AMERICAN)).scores())
        .containsExactly(
            new Weighed(80, Money.of(9_000, "EUR")), new Weighed(50, Money.of(4_000, "USD")));
  }

  @Test
  void whoHasNoScoreOrIsWorthNothingIsCountedAndNotWeighed() {
    var rollup =
        Rollup.of(List.of(LARGE, member("free", 10, Amounts.none()), unknown("new", euros(5_000))));

    assertThat(rollup.scores()).containsExactly(new Weighed(80, Money.of(9_000, "EUR")));
    assertThat(rollup.unweighed()).isEqualTo(2);
    assertThat(rollup.worst()).map(Rollup.Worst::name).contains("free");
    assertThat(rollup.cmrr()).isEqualTo(euros(14_000));
  }

  @Property
  void theMeanLiesBetweenTheLowestAndTheHighest(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 100) Integer> scores) {
    var members =
        scores.stream().map(score -> member("a" + score, score, euros(100L + score))).toList();

    assertThat(Rollup.of(members).scores().getFirst().score())
        .isBetween(
            scores.stream().min(Integer::compare).orElseThrow(),
            scores.stream().max(Integer::compare).orElseThrow());
  }

  @Test
  void groupsOfABookAddUpToTheBook() {
    var book = List.of(LARGE, SMALL, AMERICAN);

    for (var by : Grouping.values()) {
      var groups = Portfolio.of(book, by).groups();
      assertThat(groups.stream().mapToInt(it -> it.rollup().accounts()).sum()).isEqualTo(3);
      assertThat(
              groups.stream().map(it -> it.rollup().cmrr()).reduce(Amounts.none(), Amounts::plus))
          .isEqualTo(Rollup.of(book).cmrr());
    }
  }

  @Test
  void aParentThatPaysNothingOnlyLendsItsName() {
    var holding = member("holding", 20, Amounts.none());

    assertThat(new Family(holding, List.of(SMALL, LARGE)).rollup().worst())
        .map(Rollup.Worst::name)
        .contains("small");
    assertThat(new Family(SMALL, List.of(LARGE)).rollup().worst())
        .map(Rollup.Worst::name)
        .contains("small");
  }

  private static Member member(String name, int score, Amounts cmrr) {
    return member(name, OptionalInt.of(score), score < 40 ? Band.RED : Band.GREEN, cmrr);
  }

  private static Member unknown(String name, Amounts cmrr) {
    return member(name, OptionalInt.empty(), Band.UNKNOWN, cmrr);
  }

  private static Member member(String name, OptionalInt score, Band band, Amounts cmrr) {
    return new Member(
        new AccountId(name),
        name,
        new Segment("Enterprise"),
        Optional.of(new Csm(name.length() > 5 ? "bo" : "dana")),
        Optional.empty(),
        score,
        band,
        cmrr,
        true);
  }

  private static Amounts euros(long minor) {
    return Amounts.of(Money.of(minor, "EUR"));
  }

  private static Amounts dollars(long minor) {
    return Amounts.of(Money.of(minor, "USD"));
  }
}
