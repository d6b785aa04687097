package dev.oarlock.domain.dataquality.contradiction;

import dev.oarlock.domain.account.facts.Facts;
import java.time.LocalDate;
import java.util.List;

/// What makes it doubtful what is told of a day: `what` an order takes that was not there, from the
/// day on which it takes effect.
public record OrderDoubt(LocalDate effective, String what) {

  /// Those of the orders that count for no more than there was, and take effect from one day on up
  /// to another.
  public static List<OrderDoubt> between(LocalDate from, LocalDate to, Facts facts) {
    return OrderContradiction.counted(facts, from).stream()
        .map(OrderContradiction::doubt)
        .filter(it -> !it.effective.isBefore(from) && !it.effective.isAfter(to))
        .toList();
  }
}
