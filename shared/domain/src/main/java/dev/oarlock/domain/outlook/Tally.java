package dev.oarlock.domain.outlook;

import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/// What was lost in each of many draws, a currency by itself.
final class Tally {
  private static final double BEST = 0.05;
  private static final double LIKELY = 0.5;
  private static final double WORST = 0.95;

  private final int draws;
  private final Map<Currency, long[]> sums = new HashMap<>();

  Tally(int draws) {
    this.draws = draws;
  }

  /// The sums of one currency by draw, to be added to.
  long[] of(Currency currency) {
    return sums.computeIfAbsent(currency, _ -> new long[draws]);
  }

  Spread spread() {
    sums.values().forEach(java.util.Arrays::sort);
    return new Spread(at(BEST), at(LIKELY), at(WORST));
  }

  /// The least sum that is not exceeded in this share of the draws, once they are sorted.
  private Amounts at(double share) {
    var rank = Math.max(0, (int) Math.ceil(share * draws) - 1);
    return sums.entrySet().stream()
        .map(each -> Amounts.of(new Money(each.getValue()[rank], each.getKey())))
        .reduce(Amounts.none(), Amounts::plus);
  }
}
