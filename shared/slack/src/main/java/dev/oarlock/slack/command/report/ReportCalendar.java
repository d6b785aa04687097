package dev.oarlock.slack.command.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/// By what calendar periods of a report are read: which day it is, in which month the fiscal year
/// begins, and how people write days.
public record ReportCalendar(LocalDate today, int fiscalMonth, Locale locale) {
  private static final int CENTURY = 2000;

  /// Where the fiscal year is that of the calendar.
  public static ReportCalendar of(LocalDate today) {
    return new ReportCalendar(today, 1, Locale.US);
  }

  /// The first month of a year, which is named after the one in which it ends.
  YearMonth start(String year, boolean isFiscal) {
    var number = Integer.parseInt(year);
    var full = number < 100 ? CENTURY + number : number;
    return isFiscal && fiscalMonth > 1
        ? YearMonth.of(full - 1, fiscalMonth)
        : YearMonth.of(full, 1);
  }

  /// The first month of the year, quarter or month that today is in.
  YearMonth current(int months, boolean isFiscal) {
    var month = YearMonth.from(today);
    var first = isFiscal ? fiscalMonth : 1;
    return month.minusMonths(Math.floorMod(month.getMonthValue() - first, months));
  }
}
