package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.Measure;
import java.math.BigDecimal;
import java.util.Locale;

/// What is taken to be otherwise.
public sealed interface Assumption {
  /// Something a person counts is `value`; all that hangs on it moves along, the forecast too.
  record Is(Lever lever, int value) implements Assumption {
    public Is {
      if (value < lever.lowest() || value > lever.highest()) {
        throw new IllegalArgumentException(
            "%s: %d to %d is possible, not %d"
                .formatted(lever.title(), lever.lowest(), lever.highest(), value));
      }
    }
  }

  /// One measure alone reads `value`, in its own unit; the forecast does not ask for measures.
  record Reads(Measure measure, double value) implements Assumption {
    public Reads {
      var possible = Possible.of(measure);
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
