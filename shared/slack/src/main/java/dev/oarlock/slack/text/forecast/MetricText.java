package dev.oarlock.slack.text.forecast;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.learning.validation.ConfidenceInterval;
import dev.oarlock.domain.learning.validation.LeadTime;

/// Measures of a forecast in words, each with the interval in which it lies, where there is one:
/// `0.842 (0.826 to 0.858)`.
public final class MetricText {
  private MetricText() {}

  /// To three decimals.
  public static String of(ConfidenceInterval interval) {
    return figure("%.3f", interval.value()) + bounds("%.3f", interval);
  }

  /// `3.8 times the base rate (3.5 to 4.1)`.
  public static String lift(ConfidenceInterval lift) {
    return text("{0} times the base rate", figure("%.1f", lift.value())) + bounds("%.1f", lift);
  }

  /// `231 of 525, for 92 days (61 to 123); 140 never were`.
  public static String of(LeadTime warning) {
    return text(
        "{0} of {1}{2}; {3} never were",
        count(warning.flagged()),
        count(warning.churned()),
        warning.flagged() == 0 ? "" : text(", for {0}", days(warning.days())),
        count(warning.neverFlagged()));
  }

  private static String days(ConfidenceInterval days) {
    return text("{0} days", figure("%.0f", days.value()))
        + (days.hasWidth() ? bounds("%.0f", days) : "");
  }

  /// ` (0.826 to 0.858)`, or nothing where too few churned for an interval.
  private static String bounds(String number, ConfidenceInterval interval) {
    return interval.isBounded()
        ? text(" ({0} to {1})", figure(number, interval.low()), figure(number, interval.high()))
        : "";
  }

  /// `9.8 %`.
  public static String percent(double share) {
    return figure("%.1f %%", 100 * share);
  }

  /// `9,012`.
  public static String count(int count) {
    return figure("%,d", count);
  }
}
