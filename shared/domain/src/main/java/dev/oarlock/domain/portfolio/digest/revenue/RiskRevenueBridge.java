package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// The week in one number: the monthly revenue of the customers at risk, now and a week ago, and
/// the exact bridge between the two. `contractChange` is the change in contracts of those that
/// stayed at risk.
public record RiskRevenueBridge(
    MultiCurrencyAmount portfolioCmrr,
    MultiCurrencyAmount before,
    MultiCurrencyAmount entered,
    MultiCurrencyAmount recovered,
    MultiCurrencyAmount churned,
    MultiCurrencyAmount now) {

  public MultiCurrencyAmount contractChange() {
    return now.minus(before).minus(entered).plus(recovered).plus(churned);
  }

  public MultiCurrencyAmount difference() {
    return now.minus(before);
  }

  public RiskRevenueBridge plus(RiskRevenueBridge other) {
    return new RiskRevenueBridge(
        portfolioCmrr.plus(other.portfolioCmrr),
        before.plus(other.before),
        entered.plus(other.entered),
        recovered.plus(other.recovered),
        churned.plus(other.churned),
        now.plus(other.now));
  }
}
