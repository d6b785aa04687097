package dev.oarlock.domain.health.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a measure's value counts, and how people read it.
public enum MeasureUnit {
  PERCENT(0, "%", "%"),
  COUNT(0, "", ""),
  NUMBER(1, "", ""),
  POINTS(0, "", ""),
  HOURS(0, "hour", "hours"),
  DAYS(0, "day", "days"),
  WEEKS(0, "week", "weeks");

  private final int decimals;
  private final String singular;
  private final String plural;

  MeasureUnit(int decimals, String singular, String plural) {
    this.decimals = decimals;
    this.singular = singular;
    this.plural = plural;
  }

  /// Such as `64 %`, `1 week` or `3.5`.
  String format(double value) {
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    var number = decimals == 0 ? rounded : rounded.stripTrailingZeros();
    var noun = number.compareTo(BigDecimal.ONE) == 0 ? singular : plural;
    return (number.toPlainString() + " " + noun).strip();
  }
}
