package dev.oarlock.domain.portfolio.exposure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The horizon of a revenue forecast from a day: the rest of this quarter and the next three.
public record ForecastHorizon(LocalDate day) {
  public static final int QUARTERS = 4;

  public List<CalendarQuarter> quarters() {
    return CalendarQuarter.of(day).consecutive(QUARTERS);
  }

  /// The days from today to the end of each quarter.
  public List<Integer> daysToQuarterEnds() {
    return quarters().stream()
        .map(quarter -> Math.toIntExact(ChronoUnit.DAYS.between(day, quarter.end())))
        .toList();
  }

  public LocalDate end() {
    return quarters().getLast().end();
  }
}
