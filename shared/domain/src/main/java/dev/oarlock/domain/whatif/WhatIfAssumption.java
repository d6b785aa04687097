package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.measure.Measure;
import java.math.BigDecimal;
import java.util.Locale;

/// What is taken to be otherwise.
public sealed interface WhatIfAssumption {
  /// Something a person counts is `value`; all that hangs on it moves along, the forecast too.
  record LeverAssumption(AccountLever lever, int value) implements WhatIfAssumption {
    public LeverAssumption {
      if (value < lever.lowest() || value > lever.highest()) {
        throw new IllegalArgumentException(
            "%s: %d to %d is possible, not %d"
                .formatted(lever.title(), lever.lowest(), lever.highest(), value));
      }
    }
  }

  /// One measure alone reads `value`, in its own unit; the forecast does not ask for measures.
  record MeasureAssumption(Measure measure, double value) implements WhatIfAssumption {
    public MeasureAssumption {
      var possible = MeasureRange.of(measure);
      if (!possible.contains(value)) {
        var name = measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw new IllegalArgumentException(
            "%s: %s is possible, not %s"
                .formatted(
                    name,
                    possible,
                    BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()));
      }
    }
  }
}
