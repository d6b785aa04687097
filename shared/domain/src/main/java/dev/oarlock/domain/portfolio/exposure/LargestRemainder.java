package dev.oarlock.domain.portfolio.exposure;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
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
public final class LargestRemainder {
  private LargestRemainder() {}

  /// For each stake in its order, its revenue times its chance.
  public static List<MultiCurrencyAmount> apportion(
      List<AccountExposure> exposures, ToDoubleFunction<AccountExposure> churnProbability) {
    var shares = new ArrayList<>(Collections.nCopies(exposures.size(), MultiCurrencyAmount.zero()));
    for (var currency : currencies(exposures)) {
      var exact =
          exposures.stream()
              .mapToDouble(it -> churnProbability.applyAsDouble(it) * minor(it, currency));
      var rounded = round(exact.toArray());
      for (int i = 0; i < rounded.length; i++) {
        shares.set(i, shares.get(i).plus(new Money(rounded[i], currency)));
      }
    }
    return shares;
  }

  private static Set<Currency> currencies(List<AccountExposure> exposures) {
    var currencies = new LinkedHashSet<Currency>();
    exposures.forEach(it -> currencies.addAll(it.cmrr().byCurrency().keySet()));
    return currencies;
  }

  private static long minor(AccountExposure exposure, Currency currency) {
    return exposure.cmrr().byCurrency().getOrDefault(currency, 0L);
  }

  static long[] round(double[] exact) {
    var down = Arrays.stream(exact).mapToLong(it -> (long) Math.floor(it)).toArray();
    var unassigned = Math.round(Arrays.stream(exact).sum()) - Arrays.stream(down).sum();
    IntStream.range(0, exact.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> down[i] - exact[i]))
        .limit(Math.max(0, unassigned))
        .forEach(i -> down[i]++);
    return down;
  }
}
