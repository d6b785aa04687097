package dev.oarlock.domain.health;

/// A measure's value in its own unit, to four decimals, and the 0-100 its curve makes of it.
public record MeasureReading(Measure measure, double value, int score) {
  private static final double DECIMALS = 10_000;

  /// As exact as it is stored, so that a stored reading equals a new one.
  public MeasureReading {
    value = Math.round(value * DECIMALS) / DECIMALS;
  }
}
