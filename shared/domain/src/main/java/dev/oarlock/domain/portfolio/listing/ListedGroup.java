package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    var byCurrency =
        accounts.stream()
            .sorted(question.order().comparator())
            .collect(
                Collectors.groupingBy(ListedGroup::currency, TreeMap::new, Collectors.toList()));
    var shown = new ArrayList<ListedAccount>();
    currencies(byCurrency)
        .forEach(part -> shown.addAll(part.subList(0, most(question.most(), part, shown.size()))));
    return new ListedGroup(name, shown);
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

  /// Those that pay nothing come last.
  private static Stream<List<ListedAccount>> currencies(
      Map<String, List<ListedAccount>> byCurrency) {
    return byCurrency.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<ListedAccount>>>comparingInt(
                part -> part.getKey().equals(NO_CURRENCY) ? 1 : -part.getValue().size()))
        .map(Map.Entry::getValue);
  }

  /// Where it pays in several, that of the largest amount.
  static String currency(ListedAccount account) {
    return account.terms().cmrr().totals().stream()
        .max(Comparator.comparingLong(Money::minorUnits))
        .map(it -> it.currency().getCurrencyCode())
        .orElse(NO_CURRENCY);
  }

  /// One total for each currency.
  public MultiCurrencyAmount cmrr() {
    return sum(account -> account.terms().cmrr());
  }

  public MultiCurrencyAmount expectedLoss() {
    return sum(account -> account.terms().expectedLoss());
  }

  long expectedLossIn(String currency) {
    return expectedLoss().totals().stream()
        .filter(it -> it.currency().getCurrencyCode().equals(currency))
        .mapToLong(Money::minorUnits)
        .sum();
  }

  private MultiCurrencyAmount sum(Function<ListedAccount, MultiCurrencyAmount> amount) {
    return accounts.stream()
        .map(amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
