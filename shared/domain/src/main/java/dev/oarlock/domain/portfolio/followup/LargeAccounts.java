package dev.oarlock.domain.portfolio.followup;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// From which monthly amount on an account is large, by currency: that of the fifth of the accounts
/// that pays most in it. Currencies are never compared with each other.
public record LargeAccounts(Map<Currency, Long> least) {
  private static final int FIFTH = 5;

  public LargeAccounts {
    least = Map.copyOf(least);
  }

  public static LargeAccounts of(List<ListedAccount> portfolio) {
    var amounts =
        portfolio.stream()
            .filter(ListedAccount::isCurrent)
            .flatMap(account -> account.terms().cmrr().totals().stream())
            .filter(money -> money.minorUnits() > 0)
            .collect(
                Collectors.groupingBy(
                    Money::currency, Collectors.mapping(Money::minorUnits, Collectors.toList())));
    var least = new HashMap<Currency, Long>();
    amounts.forEach((currency, all) -> least.put(currency, least(all)));
    return new LargeAccounts(least);
  }

  private static long least(List<Long> all) {
    var sorted = all.stream().sorted().toList();
    return sorted.get(sorted.size() - Math.ceilDiv(sorted.size(), FIFTH));
  }

  boolean contains(MultiCurrencyAmount cmrr) {
    return cmrr.totals().stream()
        .anyMatch(money ->
            money.minorUnits() > 0
                && money.minorUnits() >= least.getOrDefault(money.currency(), Long.MAX_VALUE));
  }
}
