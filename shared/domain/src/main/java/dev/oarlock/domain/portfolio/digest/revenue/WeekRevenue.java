package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// The revenue of a week as it was learnt: `known` is what was known a week ago. Since then some of
/// it turned out to have been more or less already, by what was told late or never signed
/// (`earlierGained`, `earlierLost`, both zero or above); the rest moved in the week: `known` +
/// `earlierGained` - `earlierLost` = `moved.opening()`.
public record WeekRevenue(
    MultiCurrencyAmount known,
    MultiCurrencyAmount earlierGained,
    MultiCurrencyAmount earlierLost,
    PeriodRevenue moved) {

  /// Of one account that pays the same all the time.
  public static WeekRevenue still(PeriodRevenue moved) {
    var zero = MultiCurrencyAmount.zero();
    return new WeekRevenue(moved.opening(), zero, zero, moved);
  }

  public WeekRevenue plus(WeekRevenue other) {
    return new WeekRevenue(
        known.plus(other.known),
        earlierGained.plus(other.earlierGained),
        earlierLost.plus(other.earlierLost),
        moved.plus(other.moved));
  }

  public MultiCurrencyAmount now() {
    return moved.closing();
  }

  /// From what was known a week ago to what is known now.
  public MultiCurrencyAmount change() {
    return now().minus(known);
  }

  public boolean isUnmoved() {
    return moved.isUnmoved() && earlierGained.isZero() && earlierLost.isZero();
  }
}
