package dev.oarlock.domain.dataquality.anomaly;

/// How it ended that reports were in doubt.
public enum AnomalyResolution {
  /// Somebody said that they are real: they count after all.
  REAL,
  /// Somebody said that they are wrong: they never count.
  WRONG,
  /// Most accounts came back by themselves, as after a holiday: they count after all.
  RETURNED,
  /// Nobody said anything for too long: they count after all.
  EXPIRED;

  /// Whether the reports count after all.
  public boolean isReal() {
    return this != WRONG;
  }
}
