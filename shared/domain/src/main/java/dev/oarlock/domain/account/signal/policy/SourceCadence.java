package dev.oarlock.domain.account.signal.policy;

/// How a type of signal is expected to come from its source.
public enum SourceCadence {
  /// All the time, of a book as a whole: a silence of two weeks deserves a look.
  STEADY,
  /// Again and again, in a rhythm of its own: silence against that rhythm is an outage.
  RECURRING,
  /// When something happens, or what does not grow old: silence says nothing.
  OCCASIONAL,
  /// From Oarlock itself: nobody else sends it, so it has no schema and no sample.
  INTERNAL;

  public boolean isExpected() {
    return this == STEADY || this == RECURRING;
  }
}
