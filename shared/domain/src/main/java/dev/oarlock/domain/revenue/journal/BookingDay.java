package dev.oarlock.domain.revenue.journal;

import java.time.LocalDate;
import java.time.YearMonth;

/// The day on which something is booked, and the first month whose books are open then.
public record BookingDay(LocalDate today, YearMonth firstOpen) {
  private static final YearMonth ALWAYS = YearMonth.of(1, 1);

  public BookingDay {
    if (firstOpen.isAfter(YearMonth.from(today))) {
      throw new IllegalArgumentException("the month of " + today + " cannot be closed yet");
    }
  }

  /// Before any month was closed.
  public static BookingDay withoutCloses(LocalDate today) {
    return new BookingDay(today, ALWAYS);
  }

  boolean isOpen(LocalDate day) {
    return !YearMonth.from(day).isBefore(firstOpen);
  }
}
