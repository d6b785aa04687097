package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.ScoreChange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The scores of an account over the last year, oldest first: the last of each day on which it was
/// scored, and from half a year back the last of each week (Monday to Sunday). `latestChange` tells
/// why the score last moved; empty if it never did.
public record AccountHistory(List<DayEntry> days, Optional<ScoreChange> latestChange) {
  private static final int RETENTION_DAYS = 366;
  private static final int DAILY_DAYS = 183;

  /// `score` 0-100, empty when nothing was known; `scorecardVersion` is set on the day from which
  /// another version of the scorecards was in force for it.
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

    private DayEntry inBandOf(@Nullable DayEntry shown) {
      return shown == null || !shown.score().equals(score)
          ? this
          : new DayEntry(day, score, shown.band(), churnWithin90, scorecardVersion);
    }

    /// With its own scorecard version, or that of the earlier entry that it replaces.
    private DayEntry replacing(DayEntry earlier) {
      return scorecardVersion.isPresent() ? this : withScorecardVersion(earlier.scorecardVersion);
    }
  }

  public AccountHistory {
    days = List.copyOf(days);
  }

  public static AccountHistory none() {
    return new AccountHistory(List.of(), Optional.empty());
  }

  public AccountHistory with(DayEntry today) {
    var kept = new ArrayList<DayEntry>();
    var last = today;
    for (var day : days) {
      if (day.day().equals(today.day())) {
        last = today.replacing(day);
      } else if (isKept(day, today)) {
        var replacesLast = !kept.isEmpty() && isSameWeek(kept.getLast(), day, today);
        kept.add(replacesLast ? day.replacing(kept.removeLast()) : day);
      }
    }
    kept.add(last);
    return new AccountHistory(kept, latestChange);
  }

  /// The same after another scoring; a `change` that is empty leaves the latest one.
  public AccountHistory withChange(Optional<ScoreChange> change) {
    return new AccountHistory(days, change.or(() -> latestChange));
  }

  /// The same in the bands that were shown with the same scores: between the thresholds of
  /// hysteresis a band depends on what came in one batch, which no log keeps.
  public AccountHistory inShownBands(AccountHistory shown) {
    var entries = new HashMap<LocalDate, DayEntry>();
    shown.days.forEach(entry -> entries.put(entry.day(), entry));
    return new AccountHistory(
        days.stream().map(entry -> entry.inBandOf(entries.get(entry.day()))).toList(),
        latestChange);
  }

  /// The latest change that says why.
  public Optional<ScoreChange> latestMove() {
    return latestChange
        .filter(change -> !change.lines().isEmpty())
        .filter(change -> change.points() != 0 || change.fromBand() != change.toBand());
  }

  private static boolean isKept(DayEntry day, DayEntry today) {
    return day.day().isBefore(today.day())
        && day.day().isAfter(today.day().minusDays(RETENTION_DAYS));
  }

  /// The last day after `day` from which another scorecard was in force.
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

  /// What held on a day: the last entry of that day or before it, as far as it is kept.
  public Optional<DayEntry> on(LocalDate day) {
    return days.reversed().stream().filter(entry -> !entry.day().isAfter(day)).findFirst();
  }
}
