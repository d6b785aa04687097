package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.report.RevenuePeriod;

/// What the week did to the revenue, and the quarter up to today.
public record RevenueChanges(WeekRevenue week, PeriodRevenue quarter) {
  private static final int DAYS_BEFORE = 6;

  /// Of nobody, where the quarter is counted up to the last day of the week.
  public static RevenueChanges none(RevenuePeriod quarter) {
    var zero = MultiCurrencyAmount.zero();
    var days = new RevenuePeriod(quarter.to().minusDays(DAYS_BEFORE), quarter.to());
    return new RevenueChanges(
        new WeekRevenue(zero, zero, zero, PeriodRevenue.none(days)), PeriodRevenue.none(quarter));
  }

  public RevenueChanges plus(RevenueChanges other) {
    return new RevenueChanges(week.plus(other.week), quarter.plus(other.quarter));
  }
}
