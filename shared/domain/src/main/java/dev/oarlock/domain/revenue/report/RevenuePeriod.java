package dev.oarlock.domain.revenue.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// From one day to another, both included.
public record RevenuePeriod(LocalDate from, LocalDate to) {
  /// How long the periods of a report are.
  public enum PeriodLength {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PeriodLength(int months) {
      this.months = months;
    }
  }

  public RevenuePeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period from " + from + " to " + to + " has no day");
    }
  }

  /// The day whose closing balance the period opens with.
  LocalDate dayBefore() {
    return from.minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /// How many periods of a length it has.
  public long count(PeriodLength length) {
    return ChronoUnit.MONTHS.between(from, to) / length.months + 1;
  }

  /// The periods of a length that begin with this one's first day; the last ends with this one.
  public List<RevenuePeriod> every(PeriodLength length) {
    var periods = new ArrayList<RevenuePeriod>();
    var start = from;
    for (int number = 1; !start.isAfter(to); number++) {
      var next = from.plusMonths((long) number * length.months);
      var last = next.minusDays(1);
      periods.add(new RevenuePeriod(start, last.isAfter(to) ? to : last));
      start = next;
    }
    return List.copyOf(periods);
  }
}
