package dev.oarlock.domain.outlook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How far a forecast of the book looks from a day: the rest of this quarter and the next three.
public record Horizon(LocalDate day) {
  static final int QUARTERS = 4;

  public List<Quarter> quarters() {
    return Quarter.of(day).ahead(QUARTERS);
  }

  /// The days from today to the end of each quarter.
  List<Integer> days() {
    return quarters().stream()
        .map(quarter -> Math.toIntExact(ChronoUnit.DAYS.between(day, quarter.end())))
        .toList();
  }

  public LocalDate end() {
    return quarters().getLast().end();
  }
}
