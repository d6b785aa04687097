package dev.oarlock.domain.revenue;

import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A sum that may span currencies: one total a currency, never converted, zeros left out.
public record Amounts(SortedMap<Currency, Long> byCurrency) {
  private static final Comparator<Currency> BY_CODE =
      Comparator.comparing(Currency::getCurrencyCode);

  public Amounts {
    var copy = new TreeMap<Currency, Long>(BY_CODE);
    byCurrency.forEach((currency, minor) -> {
      if (minor != 0) {
        copy.put(currency, minor);
      }
    });
    byCurrency = Collections.unmodifiableSortedMap(copy);
  }

  public static Amounts none() {
    return new Amounts(new TreeMap<>(BY_CODE));
  }

  public static Amounts of(Money money) {
    return none().plus(money);
  }

  public Amounts plus(Money money) {
    var sum = new TreeMap<>(byCurrency);
    sum.merge(money.currency(), money.minor(), Math::addExact);
    return new Amounts(sum);
  }

  public Amounts plus(Amounts other) {
    var sum = this;
    for (var money : other.each()) {
      sum = sum.plus(money);
    }
    return sum;
  }

  public Amounts minus(Amounts other) {
    var rest = this;
    for (var money : other.each()) {
      rest = rest.plus(new Money(Math.negateExact(money.minor()), money.currency()));
    }
    return rest;
  }

  public boolean isNone() {
    return byCurrency.isEmpty();
  }

  /// The totals, by currency code.
  public List<Money> each() {
    return byCurrency.entrySet().stream().map(e -> new Money(e.getValue(), e.getKey())).toList();
  }
}
