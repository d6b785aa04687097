package dev.oarlock.slack.words;

import dev.oarlock.domain.learn.Interval;
import dev.oarlock.domain.learn.Warning;
import java.util.Locale;

/// Measures of a forecast in words, each with the interval in which it lies: `0.842 (0.826 to
/// 0.858)`.
public final class MeasureWords {
  private MeasureWords() {}

  /// To three decimals.
  public static String of(Interval interval) {
    return with(interval, "%.3f");
  }

  /// `3.8 times (3.5 to 4.1)`: how many times more of them left.
  public static String times(Interval lift) {
    return format("%.1f times (%.1f to %.1f)", lift.value(), lift.low(), lift.high());
  }

  /// `231 of 525, for 92 days (61 to 123); 140 never were`.
  public static String of(Warning warning) {
    var flagged = format("%,d of %,d", warning.flagged(), warning.left());
    var days = warning.flagged() == 0 ? "" : ", for " + with(warning.days(), "%.0f") + " days";
    return flagged + days + format("; %,d never were", warning.never());
  }

  /// `9.8 %`.
  public static String percent(double share) {
    return format("%.1f %%", 100 * share);
  }

  /// `9,012`.
  public static String count(int count) {
    return format("%,d", count);
  }

  private static String with(Interval interval, String number) {
    return format(
        number + " (" + number + " to " + number + ")",
        interval.value(),
        interval.low(),
        interval.high());
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
