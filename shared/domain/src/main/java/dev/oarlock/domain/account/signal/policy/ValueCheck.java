package dev.oarlock.domain.account.signal.policy;

import java.time.LocalDate;
import java.util.OptionalInt;

/// Refuses impossible values with a sentence that names them.
public final class ValueCheck {
  private static final long MAX_MINOR_UNITS = 1_000_000_000_000_000L;

  private ValueCheck() {}

  public static void inRange(String what, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          what + " outside " + lowest + ".." + highest + ": " + value);
    }
  }

  public static void probability(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(what + " outside 0..1: " + value);
    }
  }

  public static void notNegative(String what, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(what + " is negative: " + value);
    }
  }

  public static void notNegative(String what, OptionalInt value) {
    value.ifPresent(number -> notNegative(what, number));
  }

  /// Sums of a few thousand of them are still exact.
  public static void sensible(String what, long minorUnits) {
    if (Math.abs(minorUnits) > MAX_MINOR_UNITS) {
      throw new IllegalArgumentException(what + " is too large: " + minorUnits);
    }
  }

  public static void notBefore(String what, LocalDate day, LocalDate earliest) {
    if (day.isBefore(earliest)) {
      throw new IllegalArgumentException(what + " is before " + earliest + ": " + day);
    }
  }

  public static void shortText(String what, String value) {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException(what + " is not 1 to 200 characters: " + value);
    }
  }
}
