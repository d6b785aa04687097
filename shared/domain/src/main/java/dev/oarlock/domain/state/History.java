package dev.oarlock.domain.state;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What was said of an account day by day over the last year: the last word of each day on which a
/// verdict was given, oldest first.
public record History(List<Day> days) {
  private static final int KEPT_DAYS = 366;

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
        kept.add(day);
      }
    }
    kept.add(today);
    return new History(kept);
  }

  /// What held on a day: the last word of that day or before it.
  public Optional<Day> on(LocalDate day) {
    return days.reversed().stream().filter(entry -> !entry.day().isAfter(day)).findFirst();
  }
}
