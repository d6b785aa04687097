package dev.oarlock.domain.account.signal.order;

import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/// How long an order runs and what follows. `ends`, the first day after the term, wins over
/// `months`, and these over `days`; all are absent (0) where an order joins a running term. With
/// `autoRenew` terms of `renewalMonths` follow. Without it the customer may still renew for
/// `graceDays` after the end; who does not want to has to say so `noticeDays` before it.
public record AgreedTerm(
    int months,
    int days,
    Optional<LocalDate> ends,
    boolean autoRenew,
    OptionalInt renewalMonths,
    OptionalInt graceDays,
    OptionalInt noticeDays) {
  public static final int DEFAULT_GRACE_DAYS = 60;

  private static final AgreedTerm NONE = ofMonths(0, false);
  private static final int YEAR_MONTHS = 12;
  private static final int MAX_MONTHS = 120;
  private static final int MAX_DAYS = 3_660;
  private static final int MAX_GRACE_DAYS = 365;
  private static final int MAX_NOTICE_DAYS = 730;

  public AgreedTerm {
    ValueCheck.inRange("termMonths", months, 0, MAX_MONTHS);
    ValueCheck.inRange("termDays", days, 0, MAX_DAYS);
    if (renewalMonths.isPresent()) {
      ValueCheck.inRange("renewalTermMonths", renewalMonths.getAsInt(), 1, MAX_MONTHS);
    }
    if (graceDays.isPresent()) {
      ValueCheck.inRange("graceDays", graceDays.getAsInt(), 0, MAX_GRACE_DAYS);
    }
    if (noticeDays.isPresent()) {
      ValueCheck.inRange("noticeDays", noticeDays.getAsInt(), 0, MAX_NOTICE_DAYS);
    }
  }

  /// One of which no notice is told.
  public AgreedTerm(
      int months,
      int days,
      Optional<LocalDate> ends,
      boolean autoRenew,
      OptionalInt renewalMonths,
      OptionalInt graceDays) {
    this(months, days, ends, autoRenew, renewalMonths, graceDays, OptionalInt.empty());
  }

  public static AgreedTerm ofMonths(int months, boolean autoRenew) {
    return new AgreedTerm(
        months, 0, Optional.empty(), autoRenew, OptionalInt.empty(), OptionalInt.empty());
  }

  /// That of an order which joins a running term.
  public static AgreedTerm none() {
    return NONE;
  }

  public int grace() {
    return graceDays.orElse(DEFAULT_GRACE_DAYS);
  }

  public boolean isStated() {
    return months > 0 || days > 0 || ends.isPresent();
  }

  /// The same with a grace, if none is stated and it is not the common one.
  public AgreedTerm withDefaultGrace(int defaultDays) {
    return graceDays.isPresent() || defaultDays == DEFAULT_GRACE_DAYS
        ? this
        : new AgreedTerm(
            months, days, ends, autoRenew, renewalMonths, OptionalInt.of(defaultDays), noticeDays);
  }

  /// Whether it says of a period both how long it is and when it ends.
  public boolean isPeriod() {
    return ends.isPresent() && (months > 0 || days > 0);
  }

  /// The first day of a period that is told by its end.
  public LocalDate periodStart() {
    var end = ends.orElseThrow();
    return months > 0 ? end.minusMonths(months) : end.minusDays(days);
  }

  /// The same, each term as long as the period that is told.
  public AgreedTerm inPeriodsOf(AgreedTerm told) {
    return new AgreedTerm(
        told.months, told.days, Optional.empty(), autoRenew, renewalMonths, graceDays, noticeDays);
  }

  /// The same with another end.
  public AgreedTerm endingOn(LocalDate day) {
    return new AgreedTerm(
        months, days, Optional.of(day), autoRenew, renewalMonths, graceDays, noticeDays);
  }

  /// The end of the first term that begins on `from`, which is the first day after it.
  public LocalDate firstEnd(LocalDate from) {
    return ends.orElseGet(() -> months > 0 ? from.plusMonths(months) : from.plusDays(days));
  }

  /// The end of the `number`th term, counting from 1. Months count from the first day, so that a
  /// term of the 31st keeps its day of the month.
  public LocalDate endOf(LocalDate from, long number) {
    var later = number - 1;
    if (later == 0) {
      return firstEnd(from);
    }
    if (isInDays()) {
      return from.plusDays(number * days);
    }
    var monthsLater = later * monthsThereafter(from);
    return ends.isEmpty() && months > 0
        ? from.plusMonths(months + monthsLater)
        : firstEnd(from).plusMonths(monthsLater);
  }

  /// How many terms have ended by a day, not counting one too many.
  public long termsEndedBy(LocalDate from, LocalDate day) {
    return isInDays()
        ? ChronoUnit.DAYS.between(from, day) / days
        : ChronoUnit.MONTHS.between(firstEnd(from), day) / monthsThereafter(from);
  }

  /// The days of each term, where all have as many.
  public OptionalInt daysOfEach() {
    return isInDays() && days > 0 ? OptionalInt.of(days) : OptionalInt.empty();
  }

  /// Whether each term has as many days as the first.
  private boolean isInDays() {
    return ends.isEmpty() && months == 0 && renewalMonths.isEmpty();
  }

  /// The length of each later term: as told, or that of the first, at most a year, because terms of
  /// several years commonly go on a year at a time. Of a term in days, the nearest whole months.
  public int monthsThereafter(LocalDate from) {
    return renewalMonths.orElseGet(
        () -> Math.min(YEAR_MONTHS, months > 0 && ends.isEmpty() ? months : lengthInMonths(from)));
  }

  /// The length of the first term that begins on `from`.
  public TermLength lengthFrom(LocalDate from) {
    return new TermLength(lengthInMonths(from), daysBetweenMonths(from));
  }

  /// The length of each later term.
  public TermLength lengthThereafter(LocalDate from) {
    return new TermLength(monthsThereafter(from), daysOfEach());
  }

  /// The days of the first term where they are no whole months by what was agreed.
  private OptionalInt daysBetweenMonths(LocalDate from) {
    var end = firstEnd(from);
    var isWholeMonths =
        ends.isEmpty() ? months > 0 : from.plusMonths(lengthInMonths(from)).equals(end);
    return isWholeMonths
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(from, end)));
  }

  /// The length of the first term to the nearest whole month, at least 1.
  public int lengthInMonths(LocalDate from) {
    var end = firstEnd(from);
    var whole = ChronoUnit.MONTHS.between(from, end);
    var rest = ChronoUnit.DAYS.between(from.plusMonths(whole), end);
    return Math.toIntExact(Math.max(1, rest > 15 ? whole + 1 : whole));
  }
}
