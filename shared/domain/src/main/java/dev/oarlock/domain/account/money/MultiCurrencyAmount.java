package dev.oarlock.domain.account.money;

import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A sum in one or more currencies: one total for each, never converted, zeros left out.
public record MultiCurrencyAmount(SortedMap<Currency, Long> byCurrency) {
  private static final Comparator<Currency> BY_CODE =
      Comparator.comparing(Currency::getCurrencyCode);

  /// There are many of it where there are many accounts.
  private static final SortedMap<Currency, Long> NOTHING =
      Collections.unmodifiableSortedMap(new TreeMap<>(BY_CODE));

  private static final MultiCurrencyAmount ZERO = new MultiCurrencyAmount(NOTHING);

  public MultiCurrencyAmount {
    var copy = new TreeMap<Currency, Long>(BY_CODE);
    byCurrency.forEach((currency, minor) -> {
      if (minor != 0) {
        copy.put(currency, minor);
      }
    });
    byCurrency = copy.isEmpty() ? NOTHING : Collections.unmodifiableSortedMap(copy);
  }

  public static MultiCurrencyAmount zero() {
    return ZERO;
  }

  public static MultiCurrencyAmount ofTotals(Map<Currency, Long> totals) {
    var sorted = new TreeMap<Currency, Long>(BY_CODE);
    sorted.putAll(totals);
    return new MultiCurrencyAmount(sorted);
  }

  public static MultiCurrencyAmount of(Money money) {
    return zero().plus(money);
  }

  public MultiCurrencyAmount plus(Money money) {
    var sum = new TreeMap<>(byCurrency);
    sum.merge(money.currency(), money.minorUnits(), Math::addExact);
    return new MultiCurrencyAmount(sum);
  }

  public MultiCurrencyAmount plus(MultiCurrencyAmount other) {
    var sum = this;
    for (var money : other.totals()) {
      sum = sum.plus(money);
    }
    return sum;
  }

  public MultiCurrencyAmount minus(MultiCurrencyAmount other) {
    var rest = this;
    for (var money : other.totals()) {
      rest = rest.plus(new Money(Math.negateExact(money.minorUnits()), money.currency()));
    }
    return rest;
  }

  /// Of each currency no more than the other has of it.
  public MultiCurrencyAmount atMost(MultiCurrencyAmount other) {
    var least = new TreeMap<>(byCurrency);
    least.replaceAll(
        (currency, minor) -> Math.min(minor, other.byCurrency().getOrDefault(currency, 0L)));
    return ofTotals(least);
  }

  public boolean isZero() {
    return byCurrency.isEmpty();
  }

  /// The totals, by currency code.
  public List<Money> totals() {
    return byCurrency.entrySet().stream().map(e -> new Money(e.getValue(), e.getKey())).toList();
  }
}
