package dev.oarlock.domain.account.signal.policy;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

/// How long a type of signal matters to the verdict: `days` back from today, at most `maxCount` of
/// each group of them, and of those about one subject only what the selection says. Some types
/// count back from their newest instead of from today, so that an account that fell silent still
/// shows since when.
public record RetentionPolicy(int days, int maxCount, Selection selection, boolean fromNewest) {
  /// So many days time stands still for a silent source at most; then it goes on without it.
  public static final int MAX_OUTAGE_DAYS = 42;

  public static final int UNLIMITED_DAYS = 36_500;

  /// Which of the signals about one subject is kept.
  public enum Selection {
    NEWEST,
    FIRST,
    /// All of them, joined into one.
    JOINED,
    /// The newest; of very many, the oldest are folded into the opening balances of their
    /// contracts.
    OPENING_BALANCE,
    /// Those that are the latest to name a field of the account, and the steps of its ownership, of
    /// which alone there may be too many.
    EACH_FIELD
  }

  public static RetentionPolicy newest(int days, int maxCount) {
    return new RetentionPolicy(days, maxCount, Selection.NEWEST, false);
  }

  /// Of a type whose clock stands still while its source is out.
  public static RetentionPolicy withOutageAllowance(int days, int maxCount) {
    return newest(days + MAX_OUTAGE_DAYS, maxCount);
  }

  public static RetentionPolicy sinceNewest(int days, int maxCount) {
    return new RetentionPolicy(days, maxCount, Selection.NEWEST, true);
  }

  public static RetentionPolicy forever(Selection selection, int maxCount) {
    return new RetentionPolicy(UNLIMITED_DAYS, maxCount, selection, false);
  }

  /// Of what is joined week by week.
  public static RetentionPolicy joinedWeeks(int weeks) {
    return new RetentionPolicy(7 * (weeks - 1), weeks, Selection.JOINED, true);
  }

  /// For what is heard once and then no more.
  public static RetentionPolicy none() {
    return newest(0, 0);
  }

  public boolean isFull(int kept) {
    return kept >= maxCount;
  }

  /// How many there are, as people read it: of a full group there may have been more.
  public String counted(int kept) {
    return isFull(kept) ? phrase("{0} or more", kept) : String.valueOf(kept);
  }
}
