package dev.oarlock.domain.learning.personperiod;

import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// What is read of each account: so many months back from `cutOff`, the last day of which anything
/// counts as known, 30 days apart; and by which scorecards it was healthy.
public record ObservationWindow(LocalDate cutOff, int months, ScorecardSet scorecards) {
  /// Three years tell enough, and cost little.
  public static final int DEFAULT_MONTHS = 36;

  /// Health is asked for as many days as models are judged by.
  private static final int EVALUATED_MONTHS = 16;

  public ObservationWindow {
    if (months < 1) {
      throw new IllegalArgumentException("months is not one or more: " + months);
    }
  }

  public static ObservationWindow until(LocalDate cutOff, ScorecardSet scorecards) {
    return new ObservationWindow(cutOff, DEFAULT_MONTHS, scorecards);
  }

  /// Earliest first; the last is the cut-off itself.
  List<LocalDate> days() {
    return IntStream.rangeClosed(0, months)
        .mapToObj(month -> cutOff.minusDays((long) CustomerMonth.MONTH_DAYS * (months - month)))
        .toList();
  }

  boolean hasElapsed(LocalDate day, int horizonDays) {
    return !day.plusDays(horizonDays).isAfter(cutOff);
  }

  /// Whether models are judged by this day.
  boolean evaluates(LocalDate day) {
    var oldest = CustomerMonth.QUARTER_DAYS + EVALUATED_MONTHS * CustomerMonth.MONTH_DAYS;
    return hasElapsed(day, CustomerMonth.QUARTER_DAYS) && !hasElapsed(day, oldest);
  }
}
