package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// The monthly revenue of all customers a week ago, as known then, and today, with what lies
/// between: `before` + `newCustomers` + `wonBack` + `reportedLate` + `expanded` - `contracted` -
/// `lost` = `now`. Who paid a week ago already, and was only told of this week, is reported late
/// and not new. Other orders that were told this week of earlier days count as this week's.
public record RevenueMovement(
    MultiCurrencyAmount before,
    MultiCurrencyAmount newCustomers,
    MultiCurrencyAmount wonBack,
    MultiCurrencyAmount reportedLate,
    MultiCurrencyAmount expanded,
    MultiCurrencyAmount contracted,
    MultiCurrencyAmount lost) {
  private static final MultiCurrencyAmount ZERO = MultiCurrencyAmount.zero();

  public static RevenueMovement none() {
    return new RevenueMovement(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);
  }

  public MultiCurrencyAmount now() {
    return before.plus(change());
  }

  public MultiCurrencyAmount change() {
    return newCustomers
        .plus(wonBack)
        .plus(reportedLate)
        .plus(expanded)
        .minus(contracted)
        .minus(lost);
  }

  public RevenueMovement plus(RevenueMovement other) {
    return new RevenueMovement(
        before.plus(other.before),
        newCustomers.plus(other.newCustomers),
        wonBack.plus(other.wonBack),
        reportedLate.plus(other.reportedLate),
        expanded.plus(other.expanded),
        contracted.plus(other.contracted),
        lost.plus(other.lost));
  }
}
