package dev.oarlock.domain.learning.backtest;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The interval between the days of a backtest.
public enum SamplingInterval {
  WEEK {
    @Override
    LocalDate step(LocalDate from, int steps) {
      return from.plusWeeks(steps);
    }
  },
  MONTH {
    @Override
    LocalDate step(LocalDate from, int steps) {
      return months(from, steps);
    }
  },
  QUARTER {
    @Override
    LocalDate step(LocalDate from, int steps) {
      return months(from, 3 * steps);
    }
  };

  private static final int WARM_UP_STEPS = 12;

  abstract LocalDate step(LocalDate from, int steps);

  /// The last of a month is followed by the last of the next.
  private static LocalDate months(LocalDate from, int months) {
    var ahead = from.plusMonths(months);
    var last = from.equals(from.with(TemporalAdjusters.lastDayOfMonth()));
    return last ? ahead.with(TemporalAdjusters.lastDayOfMonth()) : ahead;
  }

  /// From `from` to `to`, both included.
  public List<LocalDate> between(LocalDate from, LocalDate to) {
    return Stream.iterate(0, step -> step + 1)
        .map(step -> step(from, step))
        .takeWhile(day -> !day.isAfter(to))
        .toList();
  }

  /// The twelve steps before `from`, as training data; earliest first.
  public List<LocalDate> warmUpBefore(LocalDate from) {
    return IntStream.rangeClosed(1, WARM_UP_STEPS)
        .mapToObj(step -> step(from, step - WARM_UP_STEPS - 1))
        .toList();
  }
}
