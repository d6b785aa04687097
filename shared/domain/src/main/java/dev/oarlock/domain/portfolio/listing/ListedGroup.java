package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Some accounts of a list in their order: one currency after the other, that of the most accounts
/// first, because no amount of one is more than one of another. `name` is what they have in common;
/// none where they have none, or where the list is not split.
public record ListedGroup(Optional<String> name, List<ListedAccount> accounts) {
  private static final String NO_CURRENCY = "";

  public ListedGroup {
    accounts = List.copyOf(accounts);
  }

  static ListedGroup of(
      Optional<String> name, List<ListedAccount> accounts, ListQuestion question) {
    var shown = new ArrayList<ListedAccount>();
    for (var part : byCurrency(accounts, question.order())) {
      shown.addAll(part.subList(0, most(question.most(), part, shown.size())));
    }
    return new ListedGroup(name, shown);
  }

  /// That of the most accounts first; those that pay nothing come last.
  private static List<List<ListedAccount>> byCurrency(
      List<ListedAccount> accounts, ListOrder order) {
    var sorted = new ArrayList<>(accounts);
    sorted.sort(order.comparator());
    var parts = new TreeMap<String, List<ListedAccount>>();
    for (var account : sorted) {
      parts.computeIfAbsent(currency(account), _ -> new ArrayList<>()).add(account);
    }
    var payNothing = Optional.ofNullable(parts.remove(NO_CURRENCY));
    var currencies = new ArrayList<>(parts.values());
    if (currencies.size() > 1) {
      currencies.sort(Comparator.comparingInt(part -> -part.size()));
    }
    payNothing.ifPresent(currencies::add);
    return currencies;
  }

  /// Of each currency as many as are asked for; those that pay nothing fill what is left of it.
  private static int most(OptionalInt asked, List<ListedAccount> part, int shown) {
    if (asked.isEmpty()) {
      return part.size();
    }
    var most = asked.getAsInt();
    var paysNothing = currency(part.getFirst()).equals(NO_CURRENCY);
    return Math.min(part.size(), paysNothing ? Math.max(0, most - shown) : most);
  }

  /// Where it pays in several, that of the largest amount.
  static String currency(ListedAccount account) {
    var totals = account.terms().cmrr().totals();
    return totals.isEmpty() ? NO_CURRENCY : largest(totals).currency().getCurrencyCode();
  }

  private static Money largest(List<Money> totals) {
    return totals.size() == 1
        ? totals.getFirst()
        : Collections.max(totals, Comparator.comparingLong(Money::minorUnits));
  }

  /// One total for each currency.
  public MultiCurrencyAmount cmrr() {
    var sum = MultiCurrencyAmount.zero();
    for (var account : accounts) {
      sum = sum.plus(account.terms().cmrr());
    }
    return sum;
  }

  public MultiCurrencyAmount expectedLoss() {
    var sum = MultiCurrencyAmount.zero();
    for (var account : accounts) {
      sum = sum.plus(account.terms().expectedLoss());
    }
    return sum;
  }

  long expectedLossIn(String currency) {
    return expectedLoss().totals().stream()
        .filter(it -> it.currency().getCurrencyCode().equals(currency))
        .mapToLong(Money::minorUnits)
        .sum();
  }
}
