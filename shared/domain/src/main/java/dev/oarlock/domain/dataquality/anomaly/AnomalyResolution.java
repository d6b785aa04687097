package dev.oarlock.domain.dataquality.anomaly;

/// How an anomaly ended.
public enum AnomalyResolution {
  /// Somebody confirmed the reports: they count.
  REAL,
  /// Somebody rejected the reports: they never count.
  WRONG,
  /// Most accounts recovered by themselves, as after a holiday: the reports count.
  RETURNED,
  /// Nobody answered for too long: the reports count.
  EXPIRED;

  /// Whether the reports count.
  public boolean isReal() {
    return this != WRONG;
  }
}
