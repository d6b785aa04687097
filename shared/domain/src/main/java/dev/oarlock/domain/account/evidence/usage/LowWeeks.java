package dev.oarlock.domain.account.evidence.usage;

import java.time.LocalDate;

/// Weeks of the year before in which use was low: the first of them, and the one in which it was
/// back, Mondays both.
record LowWeeks(LocalDate first, LocalDate back) {
  private static final int MONTH_WEEKS = 4;
  private static final int MIN_WEEKS = 3;

  /// A week or two are chance, or a holiday.
  boolean isSeason() {
    return !first.plusWeeks(MIN_WEEKS).isAfter(back);
  }

  /// Whether it was back by a week, and after a month or more by the week before as well: nobody
  /// opens on the same day each year.
  boolean isOver(LocalDate week) {
    var grace = first.plusWeeks(MONTH_WEEKS).isAfter(back) ? 0 : 1;
    return week.isAfter(back.plusWeeks(grace));
  }

  boolean contains(LocalDate week) {
    return !week.isBefore(first) && week.isBefore(back);
  }
}
