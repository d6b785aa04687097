package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.Optional;

/// The accounts that most of a week's `earlierGained` and `earlierLost` is of.
public record LateRevenue(Optional<LateAccount> gained, Optional<LateAccount> lost) {
  /// What was told late of one account.
  public record LateAccount(String name, MultiCurrencyAmount amount) {}

  public static LateRevenue none() {
    return new LateRevenue(Optional.empty(), Optional.empty());
  }
}
