package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// An order of which it is told what it won or lost once all that is told on the same day, and all
/// that takes effect with it, is known. It waits until the day on which it was told is over, and
/// the day from which it holds, if that has begun. For a week after that it is looked at again,
/// because others may be told that it is netted with.
public record HeldOrder(String contract, OrderType order, LocalDate effective, LocalDate toldOn) {
  private static final int WEEK_DAYS = 7;

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

  /// Whether it became so after `last`, the day of the look before.
  public boolean isSettledSince(LocalDate last, LocalDate today) {
    return Stream.of(settledOn(), effective.plusDays(1))
        .anyMatch(on -> on.isAfter(last) && !on.isAfter(today) && isSettled(on));
  }

  /// The first day on which it is.
  public LocalDate settledOn() {
    var next = toldOn.plusDays(1);
    return effective.equals(next) ? next.plusDays(1) : next;
  }

  /// Whether another may be told that it is netted with.
  public boolean isOpen(LocalDate today) {
    var last = effective.isAfter(toldOn) ? effective : toldOn;
    return !last.isBefore(today.minusDays(WEEK_DAYS));
  }

  /// The first day after `today` on which it is settled.
  public Optional<LocalDate> nextLook(LocalDate today) {
    return Stream.of(settledOn(), effective.plusDays(1))
        .filter(on -> on.isAfter(today) && isSettled(on))
        .min(LocalDate::compareTo);
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
