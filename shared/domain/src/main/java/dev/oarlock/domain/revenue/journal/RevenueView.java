package dev.oarlock.domain.revenue.journal;

import java.time.LocalDate;

/// Two ways to look at the same entries. They differ by what was told of a month after its close:
/// as-reported and all later corrections are as-corrected.
public enum RevenueView {
  /// As it stood when each month was closed: what was told later is in the month it was told in.
  REPORTED,
  /// As it is known now: everything is on the day it belongs to.
  CORRECTED;

  /// The day on which an entry counts.
  public LocalDate day(JournalEntry entry) {
    return switch (this) {
      case REPORTED -> entry.bookedOn();
      case CORRECTED -> entry.day();
    };
  }
}
