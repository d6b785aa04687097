package dev.oarlock.domain.account.evidence.reading;

/// What a value rests on, where that is not all there is to know: a bound on what an account keeps
/// may not change a number unsaid.
public enum ReadingBasis {
  COMPLETE,
  /// As much as was counted, or more.
  AT_LEAST,
  /// The newest of them: there were too many to keep.
  NEWEST_ONLY,
  /// What was given back within the year counts still.
  GIVEN_BACK_INCLUDED,
  /// The last weeks of a season that is over now, as it was a year before.
  IN_SEASON,
  /// The same weeks of the year before.
  YEAR_BEFORE;

  /// Whether it looks past weeks in which use is low each year.
  public boolean isOfSeason() {
    return this == IN_SEASON || this == YEAR_BEFORE;
  }
}
