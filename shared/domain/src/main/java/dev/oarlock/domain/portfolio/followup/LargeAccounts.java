package dev.oarlock.domain.portfolio.followup;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// From which monthly amount on an account is large, by currency: that of the fifth of the accounts
/// that pays most in it. Currencies are never compared with each other.
public record LargeAccounts(Map<Currency, Long> least) {
  private static final int FIFTH = 5;

  public LargeAccounts {
    least = Map.copyOf(least);
  }

  public static LargeAccounts of(List<ListedAccount> portfolio) {
    var amounts = new AmountTally();
    portfolio.forEach(amounts::add);
    return amounts.large();
  }

  /// The amounts of accounts that were seen one by one: eight bytes of each.
  public static final class AmountTally {
    private final Map<Currency, LongStream.Builder> amounts = new HashMap<>();

    public void add(ListedAccount account) {
      if (account.isCurrent()) {
        account.terms().cmrr().totals().stream()
            .filter(money -> money.minorUnits() > 0)
            .forEach(money ->
                amounts
                    .computeIfAbsent(money.currency(), _ -> LongStream.builder())
                    .add(money.minorUnits()));
      }
    }

    public LargeAccounts large() {
      var least = new HashMap<Currency, Long>();
      amounts.forEach((currency, all) -> least.put(currency, least(all.build().toArray())));
      return new LargeAccounts(least);
    }

    private static long least(long[] all) {
      Arrays.sort(all);
      return all[all.length - Math.ceilDiv(all.length, FIFTH)];
    }
  }

  boolean contains(MultiCurrencyAmount cmrr) {
    return cmrr.totals().stream()
        .anyMatch(money ->
            money.minorUnits() > 0
                && money.minorUnits() >= least.getOrDefault(money.currency(), Long.MAX_VALUE));
  }
}
