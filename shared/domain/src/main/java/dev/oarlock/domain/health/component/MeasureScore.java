package dev.oarlock.domain.health.component;

import dev.oarlock.domain.health.measure.Measure;

/// A measure's value in its own unit, to four decimals, and its score, 0 to 100.
public record MeasureScore(Measure measure, double value, int score) {
  private static final double SCALE = 10_000;

  /// Rounded as it is stored, so that a stored value equals a new one.
  public MeasureScore {
    value = rounded(value);
  }

  /// A value to four decimals: what is stored and shown is what is scored.
  public static double rounded(double value) {
    return Math.round(value * SCALE) / SCALE;
  }
}
