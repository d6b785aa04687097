package dev.oarlock.domain.health;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a measure's value counts, and how people read it.
public enum Unit {
  PERCENT(0, "%", "%"),
  COUNT(0, "", ""),
  NUMBER(1, "", ""),
  POINTS(0, "", ""),
  HOURS(0, "hour", "hours"),
  DAYS(0, "day", "days"),
  WEEKS(0, "week", "weeks");

  private final int decimals;
  private final String one;
  private final String many;

  Unit(int decimals, String one, String many) {
    this.decimals = decimals;
    this.one = one;
    this.many = many;
  }

  /// Such as `64 %`, `1 week` or `3.5`.
  String say(double value) {
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    var number = decimals == 0 ? rounded : rounded.stripTrailingZeros();
    var word = number.compareTo(BigDecimal.ONE) == 0 ? one : many;
    return (number.toPlainString() + " " + word).strip();
  }
}
