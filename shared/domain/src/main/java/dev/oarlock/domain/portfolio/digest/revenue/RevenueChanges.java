package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;

/// What the week did to the revenue, and the quarter up to today; and of whom most was told late,
/// which is known of a portfolio alone.
public record RevenueChanges(WeekRevenue week, PeriodRevenue quarter, LateRevenue late) {
  private static final int DAYS_BEFORE = 6;

  public RevenueChanges(WeekRevenue week, PeriodRevenue quarter) {
    this(week, quarter, LateRevenue.none());
  }

  /// Of nobody, where the quarter is counted up to the last day of the week.
  public static RevenueChanges none(RevenuePeriod quarter) {
    var zero = MultiCurrencyAmount.zero();
    return new RevenueChanges(
        new WeekRevenue(zero, zero, zero, PeriodRevenue.none(weekTo(quarter.to()))),
        PeriodRevenue.none(quarter));
  }

  /// The days of a quarter up to one of them.
  public static RevenuePeriod quarterTo(LocalDate day) {
    return new RevenuePeriod(CalendarQuarter.of(day).start(), day);
  }

  /// The week that ends with a day.
  public static RevenuePeriod weekTo(LocalDate day) {
    return new RevenuePeriod(day.minusDays(DAYS_BEFORE), day);
  }

  public RevenueChanges with(LateRevenue named) {
    return new RevenueChanges(week, quarter, named);
  }

  public RevenueChanges plus(RevenueChanges other) {
    return new RevenueChanges(week.plus(other.week), quarter.plus(other.quarter));
  }
}
