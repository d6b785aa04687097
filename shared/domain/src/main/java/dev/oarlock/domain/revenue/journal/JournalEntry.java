package dev.oarlock.domain.revenue.journal;

import java.time.LocalDate;
import java.time.YearMonth;

/// An amount as it was booked. It is late where the month that it belongs to was closed already:
/// then it is booked on the day it became known.
public record JournalEntry(EntrySubject subject, LocalDate bookedOn, long amount) {
  /// The day that it belongs to.
  public LocalDate day() {
    return subject.day();
  }

  public boolean isLate() {
    return !bookedOn.equals(day());
  }

  YearMonth month() {
    return YearMonth.from(day());
  }
}
