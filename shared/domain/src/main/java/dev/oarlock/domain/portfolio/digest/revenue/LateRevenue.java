package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.Comparator;
import java.util.Optional;

/// The accounts that most of a week's `earlierGained` and `earlierLost` is of.
public record LateRevenue(Optional<LateAccount> gained, Optional<LateAccount> lost) {
  /// What was told late of one account.
  public record LateAccount(String name, MultiCurrencyAmount amount) {
    /// Of two that are called the same, always the same one first.
    public static final Comparator<LateAccount> BY_NAME =
        Comparator.comparing(LateAccount::name)
            .thenComparing(late -> late.amount().totals().toString());
  }

  public static LateRevenue none() {
    return new LateRevenue(Optional.empty(), Optional.empty());
  }
}
