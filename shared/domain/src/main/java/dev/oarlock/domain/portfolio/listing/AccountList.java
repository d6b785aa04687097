package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The accounts that are asked for, in their order: one currency after the other, that of the most
/// accounts first, because no amount of one is more than one of another.
///
/// @param found how many there are, shown or not
public record AccountList(ListQuestion question, List<ListedAccount> accounts, int found) {
  private static final String NO_CURRENCY = "";

  public AccountList {
    accounts = List.copyOf(accounts);
  }

  public static AccountList of(ListQuestion question, Collection<ListedAccount> portfolio) {
    var byCurrency =
        portfolio.stream()
            .filter(question::includes)
            .sorted(question.order().comparator())
            .collect(
                Collectors.groupingBy(AccountList::currency, TreeMap::new, Collectors.toList()));
    var shown = new ArrayList<ListedAccount>();
    groups(byCurrency)
        .forEach(group -> shown.addAll(group.subList(0, most(question, group, shown.size()))));
    var found = byCurrency.values().stream().mapToInt(List::size).sum();
    return new AccountList(question, shown, found);
  }

  /// Of each currency as many as are asked for; those that pay nothing fill what is left of it.
  private static int most(ListQuestion question, List<ListedAccount> group, int shown) {
    if (question.most().isEmpty()) {
      return group.size();
    }
    var most = question.most().getAsInt();
    var paysNothing = currency(group.getFirst()).equals(NO_CURRENCY);
    return Math.min(group.size(), paysNothing ? Math.max(0, most - shown) : most);
  }

  /// Those that pay nothing come last.
  private static Stream<List<ListedAccount>> groups(Map<String, List<ListedAccount>> byCurrency) {
    return byCurrency.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<ListedAccount>>>comparingInt(
                group -> group.getKey().equals(NO_CURRENCY) ? 1 : -group.getValue().size()))
        .map(Map.Entry::getValue);
  }

  /// Where it pays in several, that of the largest amount.
  private static String currency(ListedAccount account) {
    return account.terms().cmrr().totals().stream()
        .max(Comparator.comparingLong(Money::minorUnits))
        .map(it -> it.currency().getCurrencyCode())
        .orElse(NO_CURRENCY);
  }

  /// Whether as many as were asked for are shown of each of several currencies.
  public boolean isTopOfEachCurrency() {
    return question.most().isPresent()
        && accounts.stream()
                .map(AccountList::currency)
                .filter(it -> !it.isEmpty())
                .distinct()
                .count()
            > 1;
  }

  public boolean hasSeveralCurrencies() {
    return cmrr().totals().size() > 1;
  }

  /// Of those that are shown, one total for each currency.
  public MultiCurrencyAmount cmrr() {
    return sum(account -> account.terms().cmrr());
  }

  public MultiCurrencyAmount atRisk() {
    return sum(account -> account.terms().atRisk());
  }

  private MultiCurrencyAmount sum(Function<ListedAccount, MultiCurrencyAmount> amount) {
    return accounts.stream()
        .map(amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
