package dev.oarlock.cli.metrics.print;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;

/// How a number stands in a row of `metrics`.
final class MetricCell {
  private MetricCell() {}

  /// Minor units as a decimal number, without a sign of the currency.
  static String money(long minor, Currency currency) {
    var digits = Math.max(0, currency.getDefaultFractionDigits());
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }

  /// `98.4 %`, or `-` where there is none.
  static String percent(OptionalDouble ratio) {
    return ratio.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * ratio.getAsDouble());
  }
}
