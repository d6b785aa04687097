package dev.oarlock.slack.text.forecast;

import dev.oarlock.domain.learning.validation.ConfidenceInterval;
import dev.oarlock.domain.learning.validation.LeadTime;
import java.util.Locale;

/// Measures of a forecast in words, each with the interval in which it lies: `0.842 (0.826 to
/// 0.858)`.
public final class MetricText {
  private MetricText() {}

  /// To three decimals.
  public static String of(ConfidenceInterval interval) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", interval.value(), interval.low(), interval.high());
  }

  /// `3.8 times the base rate (3.5 to 4.1)`.
  public static String lift(ConfidenceInterval lift) {
    return String.format(
        Locale.ROOT,
        "%.1f times the base rate (%.1f to %.1f)",
        lift.value(),
        lift.low(),
        lift.high());
  }

  /// `231 of 525, for 92 days (61 to 123); 140 never were`.
  public static String of(LeadTime warning) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d%s; %,d never were",
        warning.flagged(),
        warning.churned(),
        warning.flagged() == 0 ? "" : ", for " + days(warning.days()),
        warning.neverFlagged());
  }

  private static String days(ConfidenceInterval days) {
    return String.format(
        Locale.ROOT, "%.0f days (%.0f to %.0f)", days.value(), days.low(), days.high());
  }

  /// `9.8 %`.
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /// `9,012`.
  public static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
