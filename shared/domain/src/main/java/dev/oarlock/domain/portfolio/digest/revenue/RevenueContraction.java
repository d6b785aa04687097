package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import java.util.List;

/// A customer that pays less than a week ago and stays one: how much less a month, the products
/// that it has no more, whether it only pauses, and which orders in doubt that rests on.
public record RevenueContraction(
    DigestAccount account,
    MultiCurrencyAmount lost,
    List<String> droppedProducts,
    boolean paused,
    List<OrderDoubt> doubts) {
  public RevenueContraction {
    droppedProducts = List.copyOf(droppedProducts);
    doubts = List.copyOf(doubts);
  }
}
