package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;

/// An order of which it is told what it won or lost once all that is told on the same day, and all
/// that takes effect with it, is known. It waits until the day on which it was told is over, and
/// the day from which it holds, if that has begun.
public record HeldOrder(String contract, OrderType order, LocalDate effective, LocalDate toldOn) {

  public static HeldOrder of(ContractChanged order, LocalDate toldOn) {
    return new HeldOrder(order.contract(), order.order(), order.effective(), toldOn);
  }

  public boolean isAbout(ContractChanged other) {
    return contract.equals(other.contract())
        && order == other.order()
        && effective.equals(other.effective());
  }

  /// Whether it is told as it is on a day.
  public boolean isSettled(LocalDate today) {
    return toldOn.isBefore(today) && !effective.equals(today);
  }

  /// The first day after `today` on which it may be.
  public LocalDate nextLook(LocalDate today) {
    var next = isSettled(today) ? effective : today.plusDays(1);
    return effective.equals(next) ? next.plusDays(1) : next;
  }

  /// Whether it is ahead on a day on which nobody is a customer.
  public boolean beginsAfter(LocalDate today) {
    return effective.isAfter(today);
  }

  /// The same, told on whatever day.
  public boolean isSameOrder(HeldOrder other) {
    return contract.equals(other.contract)
        && order == other.order
        && effective.equals(other.effective);
  }
}
