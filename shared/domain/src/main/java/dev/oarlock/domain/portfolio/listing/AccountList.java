package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The accounts that are asked for: in groups, the one with the most at risk first, or as one group
/// without a name.
///
/// @param found how many there are, shown or not
public record AccountList(ListQuestion question, List<ListedGroup> groups, int found) {
  public AccountList {
    groups = List.copyOf(groups);
  }

  public static AccountList of(ListQuestion question, Collection<ListedAccount> portfolio) {
    var found = new ArrayList<ListedAccount>();
    for (var account : portfolio) {
      if (question.includes(account)) {
        found.add(account);
      }
    }
    var groups =
        question.grouping().isPresent()
            ? groups(question.grouping().get(), found, question)
            : List.of(ListedGroup.of(Optional.empty(), found, question));
    return new AccountList(question, groups, found.size());
  }

  /// Sorted by the currency that the most accounts pay in; those with nothing in common come last.
  private static List<ListedGroup> groups(
      ListGrouping grouping, List<ListedAccount> found, ListQuestion question) {
    var leading = leadingCurrency(found);
    return found.stream()
        .collect(Collectors.groupingBy(it -> key(grouping, it), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(it -> ListedGroup.of(grouping.of(it.getFirst()), it, question))
        .sorted(
            Comparator.<ListedGroup>comparingInt(group -> group.name().isPresent() ? 0 : 1)
                .thenComparingLong(group -> -group.expectedLossIn(leading))
                .thenComparingInt(group -> -group.accounts().size()))
        .toList();
  }

  private static String key(ListGrouping grouping, ListedAccount account) {
    return grouping.of(account).orElse("").toLowerCase(Locale.ROOT);
  }

  private static String leadingCurrency(List<ListedAccount> accounts) {
    return accounts.stream()
        .map(ListedGroup::currency)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /// Those that are shown, in their order.
  public List<ListedAccount> accounts() {
    if (groups.size() == 1) {
      return groups.getFirst().accounts();
    }
    var accounts = new ArrayList<ListedAccount>();
    for (var group : groups) {
      accounts.addAll(group.accounts());
    }
    return accounts;
  }

  /// Whether as many as were asked for are shown of each of several currencies.
  public boolean isTopOfEachCurrency() {
    return question.most().isPresent()
        && accounts().stream()
                .map(ListedGroup::currency)
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
    var sum = MultiCurrencyAmount.zero();
    for (var group : groups) {
      sum = sum.plus(group.cmrr());
    }
    return sum;
  }

  public MultiCurrencyAmount expectedLoss() {
    var sum = MultiCurrencyAmount.zero();
    for (var group : groups) {
      sum = sum.plus(group.expectedLoss());
    }
    return sum;
  }
}
