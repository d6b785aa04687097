package dev.oarlock.domain.revenue.metric;

import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.temporal.ChronoUnit;

/// A share of a period as that of a month or a year, if every month were alike: shares that stay
/// multiply, so churn does not simply add up.
public final class AnnualizedRate {
  private static final double DAYS_A_YEAR = 365.25;
  private static final double MONTHS = 12;

  private AnnualizedRate() {}

  /// Of what stays.
  public static double yearly(double staying, RevenuePeriod period) {
    return Math.pow(staying, 1 / years(period));
  }

  /// What stays within a period of what would stay in a year.
  public static double within(double stayingYearly, RevenuePeriod period) {
    return Math.pow(stayingYearly, years(period));
  }

  public static double monthly(double staying, RevenuePeriod period) {
    return Math.pow(staying, 1 / (MONTHS * years(period)));
  }

  /// Whole months count as such; else days.
  static double years(RevenuePeriod period) {
    var end = period.to().plusDays(1);
    var months = ChronoUnit.MONTHS.between(period.from(), end);
    return period.from().plusMonths(months).equals(end)
        ? months / MONTHS
        : ChronoUnit.DAYS.between(period.from(), end) / DAYS_A_YEAR;
  }
}
