package dev.oarlock.domain.state;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What was said of an account over the last year, oldest first: the last word of each day on which
/// a verdict was given, and from half a year back the last word of each week (Monday to Sunday).
public record History(List<Day> days) {
  private static final int KEPT_DAYS = 366;
  private static final int DAILY_DAYS = 183;

  /// `score` 0-100, empty when nothing was known; `rules` marks the day from which another version
  /// of the scorecards was in force for it.
  public record Day(
      LocalDate day,
      OptionalInt score,
      Band band,
      Probability churnWithin90,
      Optional<String> rules) {

    public Day(LocalDate day, OptionalInt score, Band band, Probability churnWithin90) {
      this(day, score, band, churnWithin90, Optional.empty());
    }

    public Day marked(Optional<String> version) {
      return new Day(day, score, band, churnWithin90, version);
    }

    /// Its own mark, or that of an earlier one that it replaces.
    private Day replacing(Day earlier) {
      return rules.isPresent() ? this : marked(earlier.rules);
    }
  }

  public History {
    days = List.copyOf(days);
  }

  public static History none() {
    return new History(List.of());
  }

  public History with(Day today) {
    var kept = new ArrayList<Day>();
    var last = today;
    for (var day : days) {
      if (day.day().equals(today.day())) {
        last = today.replacing(day);
      } else if (isKept(day, today)) {
        var isOneWord = !kept.isEmpty() && isOneWord(kept.getLast(), day, today);
        kept.add(isOneWord ? day.replacing(kept.removeLast()) : day);
      }
    }
    kept.add(last);
    return new History(kept);
  }

  private static boolean isKept(Day day, Day today) {
    return day.day().isBefore(today.day()) && day.day().isAfter(today.day().minusDays(KEPT_DAYS));
  }

  /// The last day after `day` from which other rules were in force.
  public Optional<Day> rulesChangedSince(LocalDate day) {
    return days.reversed().stream()
        .filter(entry -> entry.rules().isPresent() && entry.day().isAfter(day))
        .findFirst();
  }

  /// Whether both are so long ago, and of one week, that only the later is kept.
  private static boolean isOneWord(Day earlier, Day later, Day today) {
    return later.day().isBefore(today.day().minusDays(DAILY_DAYS))
        && monday(earlier).equals(monday(later));
  }

  private static LocalDate monday(Day day) {
    return day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// What held on a day: the last word of that day or before it, as far as it is kept.
  public Optional<Day> on(LocalDate day) {
    return days.reversed().stream().filter(entry -> !entry.day().isAfter(day)).findFirst();
  }
}
