package dev.oarlock.domain.call;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.TreeMap;

/// How likely a customer leaves, and what a month that would cost.
public record Figure(Probability leaving, Amounts of) {

  /// Chance times amount, rounded once to the minor unit.
  public Amounts expected() {
    var parts = new TreeMap<Currency, Long>(of.byCurrency().comparator());
    of.byCurrency().forEach((currency, minor) -> parts.put(currency, expected(minor)));
    return new Amounts(parts);
  }

  private long expected(long minor) {
    return BigDecimal.valueOf(leaving.value())
        .multiply(BigDecimal.valueOf(minor))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
