package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A customer that pays less than a week ago and stays one, or that dropped a product: how much
/// less a month, and since when or from when on; by how much other growth outweighs it; the
/// products that it has no more, whether it only pauses, and which orders in doubt that rests on.
public record RevenueContraction(
    DigestAccount account,
    MultiCurrencyAmount lost,
    Optional<LocalDate> ahead,
    MultiCurrencyAmount outweighedBy,
    List<String> droppedProducts,
    boolean paused,
    List<OrderDoubt> doubts) {
  public RevenueContraction {
    droppedProducts = List.copyOf(droppedProducts);
    doubts = List.copyOf(doubts);
  }
}
