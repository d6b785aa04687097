package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.order.TermLength;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A customer who pays less from a day on and stays one: what it paid a month before and pays then,
/// of which products there is more or less, and the reasons that were told. `term` is empty where
/// it is no renewal, `daysLate` 0 where that was in time; `doubts` say which orders take what was
/// not there.
public record ContractionSummary(
    LocalDate from,
    MultiCurrencyAmount before,
    MultiCurrencyAmount after,
    List<QuantityChange> products,
    List<String> reasons,
    Optional<TermLength> term,
    int daysLate,
    List<OrderDoubt> doubts) {
  public ContractionSummary {
    products = List.copyOf(products);
    reasons = List.copyOf(reasons);
    doubts = List.copyOf(doubts);
  }

  /// One of which nothing is in doubt.
  public ContractionSummary(
      LocalDate from,
      MultiCurrencyAmount before,
      MultiCurrencyAmount after,
      List<QuantityChange> products,
      List<String> reasons,
      Optional<TermLength> term,
      int daysLate) {
    this(from, before, after, products, reasons, term, daysLate, List.of());
  }

  /// By how much less a month.
  public MultiCurrencyAmount lost() {
    return before.minus(after);
  }

  public boolean isRenewal() {
    return term.isPresent();
  }
}
