package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How late a renewal is that nobody has signed.
public final class OverdueText {
  private OverdueText() {}

  /// `due today, unsigned`, `5 days overdue, unsigned`.
  public static String of(LocalDate due, LocalDate today) {
    var days = ChronoUnit.DAYS.between(due, today);
    return text("{0}, unsigned", days == 0 ? text("due today") : text("{0 day} overdue", days));
  }

  /// `1 Mar 2027, 5 days overdue, unsigned`, or `1 Mar 2027, in 20 days` if it is still to come.
  public static String dated(LocalDate due, LocalDate today) {
    return DayText.of(due)
        + ", "
        + (due.isAfter(today) ? DayText.relative(today, due) : of(due, today));
  }
}
