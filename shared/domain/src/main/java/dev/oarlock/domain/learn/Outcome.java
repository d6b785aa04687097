package dev.oarlock.domain.learn;

/// What became of an account within the table's horizon.
public enum Outcome {
  LEFT,
  STAYED,
  /// Not told, or too early to tell: such a case describes the book but teaches nothing.
  UNKNOWN
}
