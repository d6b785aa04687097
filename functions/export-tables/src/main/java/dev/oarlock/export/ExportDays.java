package dev.oarlock.export;

import dev.oarlock.aws.export.ExportSubject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which partitions a run writes: those of a day, and those before it that may have changed since.
/// A past day that is asked for has no lines of accounts: they are as they are now.
record ExportDays(LocalDate day, boolean latest) {
  /// Nobody's books are open for longer, but those of a table that has just been filled.
  private static final int MOST_OPEN_DAYS = 92;

  /// The day that ended last, or the one that is asked for.
  static ExportDays of(LocalDate today, Optional<LocalDate> asked) {
    var ended = today.minusDays(1);
    var day = asked.orElse(ended);
    if (day.isAfter(ended)) {
      throw new IllegalArgumentException("the day has not ended: " + day);
    }
    return new ExportDays(day, day.equals(ended));
  }

  /// `lastClosed` is the last month whose revenue is closed.
  List<ExportPartition> partitions(Optional<YearMonth> lastClosed) {
    var partitions = new ArrayList<ExportPartition>();
    if (latest) {
      partitions.add(new ExportPartition(ExportSubject.ACCOUNTS, day));
      partitions.add(new ExportPartition(ExportSubject.HEALTH, day));
      partitions.add(new ExportPartition(ExportSubject.FORECAST, day));
    }
    day.minusDays(1)
        .datesUntil(day.plusDays(1))
        .forEach(it -> partitions.add(new ExportPartition(ExportSubject.SIGNALS, it)));
    firstOpen(lastClosed)
        .datesUntil(day.plusDays(1))
        .forEach(it -> partitions.add(new ExportPartition(ExportSubject.LEDGER, it)));
    return partitions;
  }

  /// What is booked on a day may be taken back until its month is closed.
  private LocalDate firstOpen(Optional<YearMonth> lastClosed) {
    var earliest = day.minusDays(MOST_OPEN_DAYS);
    var open = lastClosed.map(month -> month.plusMonths(1).atDay(1)).orElse(earliest);
    var first = open.isBefore(earliest) ? earliest : open;
    return first.isAfter(day) ? day : first;
  }
}
