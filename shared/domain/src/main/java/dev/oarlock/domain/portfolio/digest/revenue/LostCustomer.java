package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.util.List;
import java.util.Optional;

/// A customer whom the week lost: its revenue a week ago, or until it left if it came later, how it
/// left, and which orders in doubt that rests on.
public record LostCustomer(
    DigestAccount account, Optional<AccountChurn> churn, List<OrderDoubt> doubts) {
  public LostCustomer {
    doubts = List.copyOf(doubts);
  }

  /// One of whom no order is in doubt.
  public LostCustomer(DigestAccount account, Optional<AccountChurn> churn) {
    this(account, churn, List.of());
  }
}
