package dev.oarlock.domain.learning.personperiod;

import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Which days of each account are observed: so many months of 30 days back from `cutOff`, the last
/// known day; and the scorecards for its health.
public record ObservationWindow(LocalDate cutOff, int months, ScorecardSet scorecards) {
  /// Three years are enough, and cost little.
  static final int DEFAULT_MONTHS = 36;

  /// Health is scored only for the months that are validated.
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

  /// Whether this day is used for validation.
  boolean evaluates(LocalDate day) {
    var oldest = CustomerMonth.QUARTER_DAYS + EVALUATED_MONTHS * CustomerMonth.MONTH_DAYS;
    return hasElapsed(day, CustomerMonth.QUARTER_DAYS) && !hasElapsed(day, oldest);
  }
}
