package dev.oarlock.slack.text.forecast;

import dev.oarlock.domain.learning.validation.ConfidenceInterval;
import dev.oarlock.domain.learning.validation.LeadTime;
import java.util.Locale;

/// Measures of a forecast in words, each with the interval in which it lies, where there is one:
/// `0.842 (0.826 to 0.858)`.
public final class MetricText {
  private MetricText() {}

  /// To three decimals.
  public static String of(ConfidenceInterval interval) {
    return format("%.3f", interval.value()) + bounds("%.3f", interval);
  }

  /// `3.8 times the base rate (3.5 to 4.1)`.
  public static String lift(ConfidenceInterval lift) {
    return format("%.1f times the base rate", lift.value()) + bounds("%.1f", lift);
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
    return format("%.0f days", days.value()) + (days.hasWidth() ? bounds("%.0f", days) : "");
  }

  /// ` (0.826 to 0.858)`, or nothing where too few churned for an interval.
  private static String bounds(String number, ConfidenceInterval interval) {
    return interval.isBounded()
        ? " (" + format(number, interval.low()) + " to " + format(number, interval.high()) + ")"
        : "";
  }

  private static String format(String number, double value) {
    return String.format(Locale.ROOT, number, value);
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
