package dev.oarlock.domain.revenue.metric;

/// What of the revenue with which a period opens is expected at its end: locked when the period
/// begins, by the churn that was planned, and based anew with the add-ons sold since. Amounts are
/// minor units a month.
public record ExpectedRevenue(long opening, long plannedLoss, long addOns) {
  public ExpectedRevenue {
    if (plannedLoss < 0 || plannedLoss > opening) {
      throw new IllegalArgumentException("planned to lose " + plannedLoss + " of " + opening);
    }
  }

  /// As it was when the period began; it stays.
  public long locked() {
    return opening - plannedLoss;
  }

  public long rebased() {
    return locked() + addOns;
  }
}
