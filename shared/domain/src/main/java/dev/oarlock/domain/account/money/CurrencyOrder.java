package dev.oarlock.domain.account.money;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The currencies of a portfolio, the one of the most accounts first. Amounts are never converted,
/// so a list is sorted within one currency after the other: a million won is no more than nine
/// hundred dollars because the number is larger.
public record CurrencyOrder(List<Currency> currencies) {
  public CurrencyOrder {
    currencies = List.copyOf(currencies);
  }

  /// Of what each account pays. Of two currencies with as many accounts, the first by its code.
  public static CurrencyOrder of(Collection<MultiCurrencyAmount> accounts) {
    return of(CurrencyCounts.of(accounts));
  }

  /// How many accounts pay in each currency.
  public record CurrencyCounts(Map<Currency, Long> accounts) {
    public CurrencyCounts {
      accounts = Map.copyOf(accounts);
    }

    public static CurrencyCounts none() {
      return new CurrencyCounts(Map.of());
    }

    public static CurrencyCounts of(Collection<MultiCurrencyAmount> accounts) {
      var counts = new HashMap<Currency, Long>();
      accounts.stream()
          .flatMap(amounts -> amounts.byCurrency().keySet().stream())
          .forEach(currency -> counts.merge(currency, 1L, Long::sum));
      return new CurrencyCounts(counts);
    }

    public CurrencyCounts plus(CurrencyCounts others) {
      var sums = new HashMap<>(accounts);
      others.accounts.forEach((currency, count) -> sums.merge(currency, count, Long::sum));
      return new CurrencyCounts(sums);
    }
  }

  public static CurrencyOrder of(CurrencyCounts payers) {
    var counts = payers.accounts();
    return new CurrencyOrder(
        counts.keySet().stream()
            .sorted(
                Comparator.<Currency>comparingLong(currency -> -counts.getOrDefault(currency, 0L))
                    .thenComparing(Currency::getCurrencyCode))
            .collect(Collectors.toList()));
  }

  /// The currency that the most accounts pay in.
  public Optional<Currency> main() {
    return currencies.stream().findFirst();
  }

  /// The largest amount in the first currency first; those without any of it by the next.
  public Comparator<MultiCurrencyAmount> largestFirst() {
    return currencies.stream()
        .map(CurrencyOrder::largestFirst)
        .reduce(Comparator::thenComparing)
        .orElse((_, _) -> 0);
  }

  private static Comparator<MultiCurrencyAmount> largestFirst(Currency currency) {
    return Comparator.<MultiCurrencyAmount>comparingLong(
            amounts -> amounts.byCurrency().getOrDefault(currency, 0L))
        .reversed();
  }
}
