package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/// The loss in each of many draws, separately for each currency.
final class LossDistribution {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final int drawCount;
  private final Map<Currency, long[]> sums = new HashMap<>();

  LossDistribution(int drawCount) {
    this.drawCount = drawCount;
  }

  /// The losses of one currency by draw, for the caller to add to.
  long[] lossesByDraw(Currency currency) {
    return sums.computeIfAbsent(currency, _ -> new long[drawCount]);
  }

  LossInterval interval() {
    sums.values().forEach(Arrays::sort);
    return new LossInterval(quantile(LOW), quantile(HIGH));
  }

  /// The mean over all draws, of one currency.
  double mean(Currency currency) {
    return Arrays.stream(lossesByDraw(currency)).average().orElse(0);
  }

  /// The smallest loss that is not exceeded in this share of the draws; they must be sorted.
  private MultiCurrencyAmount quantile(double share) {
    var rank = Math.max(0, (int) Math.ceil(share * drawCount) - 1);
    return sums.entrySet().stream()
        .map(each -> MultiCurrencyAmount.of(new Money(each.getValue()[rank], each.getKey())))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
