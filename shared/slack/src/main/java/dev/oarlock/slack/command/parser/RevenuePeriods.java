package dev.oarlock.slack.command.parser;

import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Periods as people name them: `last quarter`, `2026`, `Q3 2026`, `2026-09`. One that is not over
/// ends today; one that is ahead is all of it.
final class RevenuePeriods {
  private static final int QUARTER = 3;
  private static final int YEAR = 12;
  private static final Pattern QUARTER_OF_YEAR =
      Pattern.compile("(?:q([1-4])[ -](\\d{4})|(\\d{4})[ -]?q([1-4]))");
  private static final Pattern BEGINNING =
      Pattern.compile("(?i)this|last|\\d{4}|q[1-4]|\\d{4}-\\d\\d|\\d{4}-?q[1-4]");

  private RevenuePeriods() {}

  static boolean begins(String word) {
    return BEGINNING.matcher(word).matches();
  }

  /// The quarter so far, where nothing is said.
  static Optional<RevenuePeriod> named(String text, LocalDate today) {
    var month = YearMonth.from(today);
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "this quarter", "quarter" -> of(start(month, QUARTER), QUARTER, today);
      case "this month", "month" -> of(month, 1, today);
      case "this year", "year" -> of(start(month, YEAR), YEAR, today);
      case "last month" -> of(month.minusMonths(1), 1, today);
      case "last quarter" -> of(start(month, QUARTER).minusMonths(QUARTER), QUARTER, today);
      case "last year" -> of(start(month, YEAR).minusMonths(YEAR), YEAR, today);
      default -> written(text.toLowerCase(Locale.ROOT), today);
    };
  }

  private static Optional<RevenuePeriod> written(String text, LocalDate today) {
    var quarter = QUARTER_OF_YEAR.matcher(text);
    if (quarter.matches()) {
      var year = quarter.group(2) == null ? quarter.group(QUARTER) : quarter.group(2);
      var number = quarter.group(1) == null ? quarter.group(QUARTER + 1) : quarter.group(1);
      var first = YearMonth.of(Integer.parseInt(year), QUARTER * Integer.parseInt(number) - 2);
      return of(first, QUARTER, today);
    }
    try {
      return text.matches("\\d{4}")
          ? of(YearMonth.of(Integer.parseInt(text), 1), YEAR, today)
          : of(YearMonth.parse(text), 1, today);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static YearMonth start(YearMonth month, int months) {
    return month.minusMonths((month.getMonthValue() - 1) % months);
  }

  private static Optional<RevenuePeriod> of(YearMonth first, int months, LocalDate today) {
    var last = first.plusMonths(months - 1).atEndOfMonth();
    var from = first.atDay(1);
    var isRunning = !from.isAfter(today) && last.isAfter(today);
    return Optional.of(new RevenuePeriod(from, isRunning ? today : last));
  }
}
