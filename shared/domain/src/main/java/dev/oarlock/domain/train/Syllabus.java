package dev.oarlock.domain.train;

import dev.oarlock.domain.health.Scorecards;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// What is read of each account: so many months back from `cutOff`, the last day of which anything
/// counts as known, 30 days apart; and by which scorecards it was healthy.
public record Syllabus(LocalDate cutOff, int months, Scorecards scorecards) {
  /// Three years tell enough, and cost little.
  public static final int USUAL = 36;

  /// Health is asked for as many days as models are judged by.
  private static final int JUDGED = 16;

  public Syllabus {
    if (months < 1) {
      throw new IllegalArgumentException("months is not one or more: " + months);
    }
  }

  public static Syllabus until(LocalDate cutOff, Scorecards scorecards) {
    return new Syllabus(cutOff, USUAL, scorecards);
  }

  /// Earliest first; the last is the cut-off itself.
  List<LocalDate> days() {
    return IntStream.rangeClosed(0, months)
        .mapToObj(month -> cutOff.minusDays((long) CustomerMonth.MONTH * (months - month)))
        .toList();
  }

  boolean isOver(LocalDate day, int horizonDays) {
    return !day.plusDays(horizonDays).isAfter(cutOff);
  }

  /// Whether models are judged by this day.
  boolean judges(LocalDate day) {
    var most = CustomerMonth.QUARTER + JUDGED * CustomerMonth.MONTH;
    return isOver(day, CustomerMonth.QUARTER) && !isOver(day, most);
  }
}
