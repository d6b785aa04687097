package dev.oarlock.domain.health.measure;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a measure's value counts, and how people read it.
public enum MeasureUnit {
  PERCENT,
  COUNT,
  NUMBER,
  POINTS,
  HOURS,
  DAYS,
  WEEKS;

  /// Such as `64 %`, `1 week` or `3.5`.
  String format(double value) {
    var decimal = BigDecimal.valueOf(value);
    var whole = decimal.setScale(0, RoundingMode.HALF_UP);
    return switch (this) {
      case PERCENT -> whole.toPlainString() + " %";
      case COUNT, POINTS -> whole.toPlainString();
      case NUMBER -> decimal.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
      case HOURS -> phrase("{0 hour}", whole);
      case DAYS -> phrase("{0 day}", whole);
      case WEEKS -> phrase("{0 week}", whole);
    };
  }
}
