package dev.oarlock.domain.digest;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.TreeMap;

/// An account that decides anew (or leaves, having given notice) within 90 days. `amount` a month
/// is what it decides on; `atRisk` is the part of it that is expected to be lost.
public record Due(
    Account account, LocalDate on, Amounts amount, Probability leaving, boolean noticeGiven) {

  /// Chance times amount, rounded once to the minor unit.
  public Amounts atRisk() {
    var parts = new TreeMap<Currency, Long>(amount.byCurrency().comparator());
    amount.byCurrency().forEach((currency, minor) -> parts.put(currency, expected(minor)));
    return new Amounts(parts);
  }

  private long expected(long minor) {
    return BigDecimal.valueOf(leaving.value())
        .multiply(BigDecimal.valueOf(minor))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
