package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// The week in one number: what the accounts in red are worth a month, now and a week ago, and the
/// exact bridge between the two. `changed` is what contracts of those that stayed red did.
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
