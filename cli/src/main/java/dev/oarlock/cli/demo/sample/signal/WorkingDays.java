package dev.oarlock.cli.demo.sample.signal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// Moves a day of the sample book to one on which businesses work.
public final class WorkingDays {
  private WorkingDays() {}

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }

  public static LocalDate onOrBefore(LocalDate day) {
    return isWeekend(day) ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
  }

  public static LocalDate onOrAfter(LocalDate day) {
    return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
  }

  /// The Monday of its week: what is told 60 days after it is told on a Friday.
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// A Tuesday to Thursday: what rings when the day is over rings on a working day.
  public static LocalDate midweekUntil(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case TUESDAY, WEDNESDAY, THURSDAY -> day;
      case MONDAY, FRIDAY, SATURDAY, SUNDAY ->
          day.with(TemporalAdjusters.previous(DayOfWeek.THURSDAY));
    };
  }

  /// The nearest Tuesday to Thursday: 90 days before it is a working day too, and so are the day
  /// after it and the same day of the year before.
  public static LocalDate midweek(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case TUESDAY, WEDNESDAY, THURSDAY -> day;
      case SUNDAY -> day.plusDays(2);
      case MONDAY -> day.plusDays(1);
      case FRIDAY -> day.minusDays(1);
      case SATURDAY -> day.minusDays(2);
    };
  }
}
