package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.List;

/// A customer who pays less from a day on and stays one: what it paid a month before and pays then,
/// of which products there is more or less, and the reasons that were told. `termMonths` is 0 where
/// it is no renewal, `daysLate` where that was in time.
public record ContractionSummary(
    LocalDate from,
    MultiCurrencyAmount before,
    MultiCurrencyAmount after,
    List<QuantityChange> products,
    List<String> reasons,
    int termMonths,
    int daysLate) {
  public ContractionSummary {
    products = List.copyOf(products);
    reasons = List.copyOf(reasons);
  }

  /// By how much less a month.
  public MultiCurrencyAmount lost() {
    return before.minus(after);
  }

  public boolean isRenewal() {
    return termMonths > 0;
  }
}
