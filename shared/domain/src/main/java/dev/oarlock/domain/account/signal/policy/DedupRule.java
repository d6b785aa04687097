package dev.oarlock.domain.account.signal.policy;

import java.time.temporal.ChronoUnit;

/// How two signals of one type are told apart. Where the order of two matters, their time is kept
/// to the second, elsewhere to the hour.
public enum DedupRule {
  /// Each counts: the ids tell two apart that say the same within an hour.
  COUNTED(ChronoUnit.HOURS),
  /// Two that say the same within an hour are one.
  REPORTED(ChronoUnit.HOURS),
  /// Two that say the same at the same second are one.
  STATED(ChronoUnit.SECONDS),
  /// One counts for each subject, and commonly there is but one.
  DISTINCT(ChronoUnit.HOURS),
  /// One counts for each subject, and a later one commonly replaces an earlier one.
  REPLACED(ChronoUnit.SECONDS);

  private final ChronoUnit precision;

  DedupRule(ChronoUnit precision) {
    this.precision = precision;
  }

  public ChronoUnit precision() {
    return precision;
  }

  /// Whether signals say what they are about, and one of those about the same counts.
  public boolean isBySubject() {
    return this == DISTINCT || this == REPLACED;
  }
}
