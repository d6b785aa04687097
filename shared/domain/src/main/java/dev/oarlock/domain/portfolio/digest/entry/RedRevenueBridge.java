package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// The week in one number: the monthly revenue of the accounts in red, now and a week ago, and the
/// exact bridge between the two. `contractChange` is the change in contracts of those that stayed
/// red.
public record RedRevenueBridge(
    MultiCurrencyAmount portfolioCmrr,
    MultiCurrencyAmount before,
    MultiCurrencyAmount enteredRed,
    MultiCurrencyAmount recovered,
    MultiCurrencyAmount churned,
    MultiCurrencyAmount now) {

  public MultiCurrencyAmount contractChange() {
    return now.minus(before).minus(enteredRed).plus(recovered).plus(churned);
  }

  public MultiCurrencyAmount difference() {
    return now.minus(before);
  }
}
