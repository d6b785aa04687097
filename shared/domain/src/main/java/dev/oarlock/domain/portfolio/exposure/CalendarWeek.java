package dev.oarlock.domain.portfolio.exposure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A week of the calendar, from Monday to Sunday.
public record CalendarWeek(LocalDate start) {
  private static final int DAYS_AFTER = 6;

  public CalendarWeek {
    if (start.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on a Monday: " + start);
    }
  }

  /// The one that a day is in.
  public static CalendarWeek of(LocalDate day) {
    return new CalendarWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  public LocalDate end() {
    return start.plusDays(DAYS_AFTER);
  }
}
