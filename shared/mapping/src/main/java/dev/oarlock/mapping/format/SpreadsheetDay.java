package dev.oarlock.mapping.format;

import java.time.LocalDate;

/// A day as spreadsheets keep it: the number of days since one of two. Which of the two it is a
/// workbook says and a CSV does not.
public enum SpreadsheetDay {
  OF_1900(LocalDate.of(1899, 12, 30)),
  OF_1904(LocalDate.of(1904, 1, 1));

  private final LocalDate first;

  SpreadsheetDay(LocalDate first) {
    this.first = first;
  }

  /// Of 1954 to 2119.
  public static boolean isOne(String text) {
    return text.matches("[2-7]\\d{4}(\\.\\d+)?");
  }

  public LocalDate day(String number) {
    return first.plusDays(Long.parseLong(number.replaceFirst("\\..*", "")));
  }

  /// What to do where it is not known from which day the file counts.
  public static String advice(String number) {
    return "; it may be Excel's number of %s (%s if the file counts from 1904): format the column as a date, or import the XLSX"
        .formatted(OF_1900.day(number), OF_1904.day(number));
  }
}
