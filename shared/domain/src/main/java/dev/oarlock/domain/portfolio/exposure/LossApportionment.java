package dev.oarlock.domain.portfolio.exposure;

import dev.oarlock.domain.account.money.LargestRemainder;
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

/// Rounds the expected losses of accounts to whole minor units that sum to the rounded total, so
/// that every group adds up.
public final class LossApportionment {
  private LossApportionment() {}

  /// For each exposure in its order, its revenue times its probability of churn.
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
    return exposure.cmrr().minor(currency);
  }

  private static long[] round(double[] exact) {
    var wholeParts = Arrays.stream(exact).mapToLong(it -> (long) Math.floor(it)).toArray();
    return LargestRemainder.apportion(
        Math.round(Arrays.stream(exact).sum()),
        wholeParts,
        Comparator.comparingDouble(i -> exact[i] - wholeParts[i]));
  }
}
