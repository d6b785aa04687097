package dev.oarlock.domain.account.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MultiCurrencyAmountPropertyTest {
  @Property(tries = 200)
  void aSumHasTheTotalOfEachCurrencyAndNoneThatIsZero(@ForAll("parts") List<Money> parts) {
    var sum =
        parts.stream()
            .map(MultiCurrencyAmount::of)
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);

    assertThat(sum.byCurrency()).isEqualTo(totals(parts));
    assertThat(sum.totals())
        .isSortedAccordingTo((a, b) -> code(a).compareTo(code(b)))
        .allMatch(money -> sum.minor(money.currency()) == money.minorUnits());
  }

  @Property(tries = 200)
  void theOrderOfItsPartsDoesNotMatter(@ForAll("parts") List<Money> parts) {
    assertThat(new MultiCurrencyAmount(parts.reversed()))
        .isEqualTo(new MultiCurrencyAmount(parts))
        .isEqualTo(MultiCurrencyAmount.ofTotals(totals(parts)));
  }

  @Property(tries = 200)
  void whatIsTakenFromASumLeavesTheRest(
      @ForAll("parts") List<Money> some, @ForAll("parts") List<Money> others) {
    var one = new MultiCurrencyAmount(some);
    var other = new MultiCurrencyAmount(others);

    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.minus(one)).isEqualTo(MultiCurrencyAmount.zero());
  }

  private static Map<Currency, Long> totals(List<Money> parts) {
    var totals = new HashMap<Currency, Long>();
    parts.forEach(part -> totals.merge(part.currency(), part.minorUnits(), Long::sum));
    totals.values().removeIf(minor -> minor == 0);
    return totals;
  }

  private static String code(Money money) {
    return money.currency().getCurrencyCode();
  }

  @Provide
  Arbitrary<List<Money>> parts() {
    return Combinators.combine(
            Arbitraries.longs().between(-3, 3), Arbitraries.of("USD", "EUR", "KRW"))
        .as(Money::of)
        .list()
        .ofMaxSize(6);
  }
}
