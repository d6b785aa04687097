package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The first few of many entries, in an order that is known when all of them are: only then is it
/// known which currency comes first. Until then it holds those that come first in any order.
final class LeadingEntries<T> {
  /// Who pays in more currencies than these is held in any case: there are few.
  private static final int MOST_CURRENCIES = 3;

  private static final int SPARE = 4;

  private final int most;
  private final EntryOrder<T> order;
  private final Map<Set<Currency>, AlikeEntries> byCurrencies = new HashMap<>();
  private int count;

  /// By which amounts entries are compared, and how, when it is known which currency comes first.
  record EntryOrder<T>(
      Function<T, MultiCurrencyAmount> amount, Function<CurrencyOrder, Comparator<T>> by) {
    /// The largest amount first.
    static <T> EntryOrder<T> largest(Function<T, MultiCurrencyAmount> amount, Comparator<T> then) {
      return new EntryOrder<>(
          amount,
          currencies ->
              Comparator.comparing(amount, currencies.largestFirst()).thenComparing(then));
    }

    /// Whatever the amounts.
    static <T> EntryOrder<T> of(Comparator<T> order) {
      return new EntryOrder<>(_ -> MultiCurrencyAmount.zero(), _ -> order);
    }
  }

  LeadingEntries(int most, EntryOrder<T> order) {
    this.most = most;
    this.order = order;
  }

  void add(T entry) {
    count++;
    byCurrencies
        .computeIfAbsent(
            Set.copyOf(order.amount().apply(entry).byCurrency().keySet()), AlikeEntries::new)
        .add(entry);
  }

  /// Entries in the same currencies.
  private final class AlikeEntries {
    private final List<CurrencyOrder> orders;
    private final long limit;
    private List<T> entries = new ArrayList<>();

    private AlikeEntries(Set<Currency> currencies) {
      this.orders = currencies.size() > MOST_CURRENCIES ? List.of() : orders(currencies);
      this.limit = orders.isEmpty() ? Long.MAX_VALUE : SPARE * (long) most * orders.size();
    }

    private void add(T entry) {
      entries.add(entry);
      if (entries.size() >= limit) {
        entries = leading(entries, orders);
      }
    }
  }

  /// Of equals the one that was added first.
  private List<T> leading(List<T> entries, List<CurrencyOrder> orders) {
    var places = new boolean[entries.size()];
    for (var currencies : orders) {
      var by = order.by().apply(currencies);
      IntStream.range(0, entries.size())
          .boxed()
          .sorted(Comparator.comparing(entries::get, by))
          .limit(most)
          .forEach(place -> places[place] = true);
    }
    return new ArrayList<>(
        IntStream.range(0, places.length).filter(it -> places[it]).mapToObj(entries::get).toList());
  }

  /// In which ways some currencies can follow each other; those that no customer pays in any more
  /// are in no order.
  private static List<CurrencyOrder> orders(Set<Currency> currencies) {
    return arrangements(List.of(), currencies).map(CurrencyOrder::new).toList();
  }

  private static Stream<List<Currency>> arrangements(
      List<Currency> first, Collection<Currency> all) {
    return Stream.concat(
        Stream.of(first),
        all.stream()
            .filter(it -> !first.contains(it))
            .flatMap(
                it -> arrangements(Stream.concat(first.stream(), Stream.of(it)).toList(), all)));
  }

  /// How many were added.
  int count() {
    return count;
  }

  List<T> first(CurrencyOrder currencies) {
    return byCurrencies.values().stream()
        .flatMap(alike -> alike.entries.stream())
        .sorted(order.by().apply(currencies))
        .limit(most)
        .toList();
  }
}
