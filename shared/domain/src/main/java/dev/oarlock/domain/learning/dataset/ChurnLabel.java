package dev.oarlock.domain.learning.dataset;

/// The outcome of an account within the table's horizon.
public enum ChurnLabel {
  CHURNED,
  RETAINED,
  /// Not known, or not known yet: such an observation describes the portfolio, but no model is
  /// trained on it.
  UNKNOWN
}
