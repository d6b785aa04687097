package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What was said of an account over the last year, oldest first: the last word of each day on which
/// a verdict was given, and from half a year back the last word of each week (Monday to Sunday).
public record AccountHistory(List<DayEntry> days) {
  private static final int RETENTION_DAYS = 366;
  private static final int DAILY_DAYS = 183;

  /// `score` 0-100, empty when nothing was known; `rules` marks the day from which another version
  /// of the scorecards was in force for it.
  public record DayEntry(
      LocalDate day,
      OptionalInt score,
      Band band,
      Probability churnWithin90,
      Optional<String> scorecardVersion) {

    public DayEntry(LocalDate day, OptionalInt score, Band band, Probability churnWithin90) {
      this(day, score, band, churnWithin90, Optional.empty());
    }

    public DayEntry withScorecardVersion(Optional<String> version) {
      return new DayEntry(day, score, band, churnWithin90, version);
    }

    /// Its own mark, or that of an earlier one that it replaces.
    private DayEntry replacing(DayEntry earlier) {
      return scorecardVersion.isPresent() ? this : withScorecardVersion(earlier.scorecardVersion);
    }
  }

  public AccountHistory {
    days = List.copyOf(days);
  }

  public static AccountHistory none() {
    return new AccountHistory(List.of());
  }

  public AccountHistory with(DayEntry today) {
    var kept = new ArrayList<DayEntry>();
    var last = today;
    for (var day : days) {
      if (day.day().equals(today.day())) {
        last = today.replacing(day);
      } else if (isKept(day, today)) {
        var isOneWord = !kept.isEmpty() && isSameWeek(kept.getLast(), day, today);
        kept.add(isOneWord ? day.replacing(kept.removeLast()) : day);
      }
    }
    kept.add(last);
    return new AccountHistory(kept);
  }

  private static boolean isKept(DayEntry day, DayEntry today) {
    return day.day().isBefore(today.day())
        && day.day().isAfter(today.day().minusDays(RETENTION_DAYS));
  }

  /// The last day after `day` from which other rules were in force.
  public Optional<DayEntry> scorecardChangedSince(LocalDate day) {
    return days.reversed().stream()
        .filter(entry -> entry.scorecardVersion().isPresent() && entry.day().isAfter(day))
        .findFirst();
  }

  /// Whether both are so long ago, and of one week, that only the later is kept.
  private static boolean isSameWeek(DayEntry earlier, DayEntry later, DayEntry today) {
    return later.day().isBefore(today.day().minusDays(DAILY_DAYS))
        && monday(earlier).equals(monday(later));
  }

  private static LocalDate monday(DayEntry day) {
    return day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// What held on a day: the last word of that day or before it, as far as it is kept.
  public Optional<DayEntry> on(LocalDate day) {
    return days.reversed().stream().filter(entry -> !entry.day().isAfter(day)).findFirst();
  }
}
