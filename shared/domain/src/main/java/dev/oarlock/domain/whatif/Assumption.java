package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.Measure;

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
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(measure + " is not a number: " + value);
      }
    }
  }
}
