package dev.oarlock.domain.health.component;

import dev.oarlock.domain.health.measure.Measure;

/// A measure's value in its own unit, to four decimals, and the 0-100 its curve makes of it.
public record MeasureScore(Measure measure, double value, int score) {
  private static final double SCALE = 10_000;

  /// As exact as it is stored, so that a stored reading equals a new one.
  public MeasureScore {
    value = Math.round(value * SCALE) / SCALE;
  }
}
