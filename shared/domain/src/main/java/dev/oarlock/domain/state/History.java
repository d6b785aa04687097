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

  /// `score` 0-100, empty when nothing was known.
  public record Day(LocalDate day, OptionalInt score, Band band, Probability churnWithin90) {}

  public History {
    days = List.copyOf(days);
  }

  public static History none() {
    return new History(List.of());
  }

  public History with(Day today) {
    var kept = new ArrayList<Day>();
    for (var day : days) {
      if (day.day().isBefore(today.day()) && day.day().isAfter(today.day().minusDays(KEPT_DAYS))) {
        if (!kept.isEmpty() && isOneWord(kept.getLast(), day, today)) {
          kept.removeLast();
        }
        kept.add(day);
      }
    }
    kept.add(today);
    return new History(kept);
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
