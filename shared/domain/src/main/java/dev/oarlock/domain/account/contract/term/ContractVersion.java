package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.Optional;

/// A contract as it is from `since` on: its term after `order`, the last to take effect by then.
/// `previous` is the term before that order. A renewal signed late counts from the day it was due;
/// `daysLate` says how long it was overdue.
public record ContractVersion(
    LocalDate since,
    ContractTerm term,
    ContractChanged order,
    Optional<ContractTerm> previous,
    int daysLate) {

  /// Whether a cancellation ended the term on a day; another contract that follows it does not.
  public boolean isCancelledOn(LocalDate day) {
    return order.order() == OrderType.CANCELLATION
        && term.closedOn().filter(day::equals).isPresent();
  }

  public boolean beginsTerm() {
    return order.order().beginsTerm();
  }
}
