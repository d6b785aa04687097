package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.measure.Measure;
import java.math.BigDecimal;
import java.util.Locale;

/// What is assumed to be different.
public sealed interface WhatIfAssumption {
  /// A lever has `value`; all measures that depend on it change, and the forecast too.
  record LeverAssumption(AccountLever lever, int value) implements WhatIfAssumption {
    public LeverAssumption {
      if (value < lever.lowest() || value > lever.highest()) {
        throw new IllegalArgumentException(
            "%s: %d to %d is possible, not %d"
                .formatted(lever.title(), lever.lowest(), lever.highest(), value));
      }
    }
  }

  /// A single measure has `value`, in its own unit; the forecast does not depend on measures.
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
