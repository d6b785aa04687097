package dev.oarlock.domain.outlook;

import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Shares of amounts in whole minor units whose sum is the rounded sum: those that lost most by
/// rounding down get a unit more (largest remainder), so that every group adds up.
final class Apportioned {
  private Apportioned() {}

  /// For each stake in its order, its revenue times its chance.
  static List<Amounts> of(List<Stake> stakes, ToDoubleFunction<Stake> chance) {
    var shares = new ArrayList<>(Collections.nCopies(stakes.size(), Amounts.none()));
    for (var currency : currencies(stakes)) {
      var exact = stakes.stream().mapToDouble(it -> chance.applyAsDouble(it) * minor(it, currency));
      var rounded = round(exact.toArray());
      for (int i = 0; i < rounded.length; i++) {
        shares.set(i, shares.get(i).plus(new Money(rounded[i], currency)));
      }
    }
    return shares;
  }

  private static Set<Currency> currencies(List<Stake> stakes) {
    var currencies = new LinkedHashSet<Currency>();
    stakes.forEach(it -> currencies.addAll(it.cmrr().byCurrency().keySet()));
    return currencies;
  }

  private static long minor(Stake stake, Currency currency) {
    return stake.cmrr().byCurrency().getOrDefault(currency, 0L);
  }

  static long[] round(double[] exact) {
    var down = Arrays.stream(exact).mapToLong(it -> (long) Math.floor(it)).toArray();
    var left = Math.round(Arrays.stream(exact).sum()) - Arrays.stream(down).sum();
    IntStream.range(0, exact.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> down[i] - exact[i]))
        .limit(Math.max(0, left))
        .forEach(i -> down[i]++);
    return down;
  }
}
