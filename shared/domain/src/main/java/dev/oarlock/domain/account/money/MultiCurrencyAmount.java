package dev.oarlock.domain.account.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A sum in one or more currencies: one total for each, by currency code, never converted, zeros
/// left out. Most have one currency, and where there are many accounts there are many of it, so it
/// is a list and no map.
public record MultiCurrencyAmount(List<Money> totals) {
  private static final Comparator<Currency> BY_CODE =
      Comparator.comparing(Currency::getCurrencyCode);

  private static final MultiCurrencyAmount ZERO = new MultiCurrencyAmount(List.of());

  /// Takes them in any order.
  public MultiCurrencyAmount {
    var isSingle = totals.size() == 1 && totals.getFirst().minorUnits() != 0;
    totals = List.copyOf(isSingle ? totals : summed(totals));
  }

  private static List<Money> summed(List<Money> parts) {
    var sums = new TreeMap<Currency, Long>(BY_CODE);
    parts.forEach(part -> sums.merge(part.currency(), part.minorUnits(), Math::addExact));
    var totals = new ArrayList<Money>();
    sums.forEach((currency, minor) -> {
      if (minor != 0) {
        totals.add(new Money(minor, currency));
      }
    });
    return totals;
  }

  public static MultiCurrencyAmount zero() {
    return ZERO;
  }

  public static MultiCurrencyAmount ofTotals(Map<Currency, Long> totals) {
    return new MultiCurrencyAmount(
        totals.entrySet().stream().map(each -> new Money(each.getValue(), each.getKey())).toList());
  }

  public static MultiCurrencyAmount of(Money money) {
    return new MultiCurrencyAmount(List.of(money));
  }

  public MultiCurrencyAmount plus(Money money) {
    return plus(of(money));
  }

  public MultiCurrencyAmount plus(MultiCurrencyAmount other) {
    if (isZero() || other.isZero()) {
      return isZero() ? other : this;
    }
    var parts = new ArrayList<>(totals);
    parts.addAll(other.totals);
    return new MultiCurrencyAmount(parts);
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
    return new MultiCurrencyAmount(
        totals.stream()
            .map(money ->
                new Money(
                    Math.min(money.minorUnits(), other.minor(money.currency())), money.currency()))
            .toList());
  }

  public boolean isZero() {
    return totals.isEmpty();
  }

  /// The total in one currency, in minor units.
  public long minor(Currency currency) {
    for (var money : totals) {
      if (money.currency().equals(currency)) {
        return money.minorUnits();
      }
    }
    return 0;
  }

  public SortedMap<Currency, Long> byCurrency() {
    var byCurrency = new TreeMap<Currency, Long>(BY_CODE);
    totals.forEach(money -> byCurrency.put(money.currency(), money.minorUnits()));
    return byCurrency;
  }
}
