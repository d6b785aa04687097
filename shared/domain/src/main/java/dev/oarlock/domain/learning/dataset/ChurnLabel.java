package dev.oarlock.domain.learning.dataset;

/// What became of an account within the table's horizon.
public enum ChurnLabel {
  CHURNED,
  RETAINED,
  /// Not told, or too early to tell: such a case describes the book but teaches nothing.
  UNKNOWN
}
