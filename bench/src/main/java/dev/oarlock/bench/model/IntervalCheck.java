package dev.oarlock.bench.model;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.revenue.LossInterval;

/// The actual loss of a group on a day, and the intervals that should cover it.
record IntervalCheck(
    String group,
    LossInterval interval,
    LossInterval shockOnly,
    long lost,
    double mean,
    double independentDeviation) {
  boolean covers() {
    return covers(interval);
  }

  /// Whether the loss lies in the interval with certain coefficients.
  boolean coversByShock() {
    return covers(shockOnly);
  }

  private boolean covers(LossInterval interval) {
    return minor(interval.low()) <= lost && lost <= minor(interval.high());
  }

  /// The width of the interval relative to the one with certain coefficients.
  double width() {
    return (double) width(interval) / Math.max(1, width(shockOnly));
  }

  private static long width(LossInterval interval) {
    return minor(interval.high()) - minor(interval.low());
  }

  /// Whether the loss lies in the interval for accounts that churn independently.
  boolean coversIfIndependent() {
    return Math.abs(lost - mean) <= 1.645 * independentDeviation;
  }

  private static long minor(MultiCurrencyAmount amounts) {
    return amounts.byCurrency().values().stream().mapToLong(Long::longValue).sum();
  }
}
