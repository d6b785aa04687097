package dev.oarlock.slack.command.report;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Months, quarters, halves and years by their names: `Sep 2026`, `Q3`, `H1 26`, `FQ3 FY27`,
/// `2026`, `FY26`. One without a year is the latest that has begun.
record NamedMonths(ReportCalendar calendar) {
  private static final int QUARTER = 3;
  private static final int HALF = 6;
  private static final int YEAR = 12;
  private static final String YEARS = "(20\\d\\d|\\d\\d)";
  private static final Pattern PART =
      Pattern.compile("(fiscal |f)?([qh])([1-4])(?:[ /-]?(fy ?)?" + YEARS + ")?");
  private static final Pattern PART_LAST =
      Pattern.compile("(fy ?)?" + YEARS + "[ /-]?(f)?([qh])([1-4])");
  private static final Pattern WHOLE_YEAR =
      Pattern.compile("(fy ?|fiscal (?:year )?)" + YEARS + "|(\\d{4})");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})-(\\d\\d)|([a-z]{3,9})\\.?(?: (\\d{4}))?");

  /// So many months from one on.
  record MonthSpan(YearMonth first, int count) {}

  Optional<MonthSpan> read(String text) {
    return part(text)
        .or(() -> year(text))
        .or(() -> yearMonth(text).map(it -> new MonthSpan(it, 1)));
  }

  /// How many months it has.
  static int length(String unit) {
    return switch (unit.charAt(0)) {
      case 'm' -> 1;
      case 'q' -> QUARTER;
      case 'h' -> HALF;
      default -> YEAR;
    };
  }

  /// `Q3`, `h1 2026`, `FQ3 FY27`, `2026-Q3`.
  private Optional<MonthSpan> part(String text) {
    return matched(PART, text)
        .flatMap(match ->
            part(
                match.group(1) != null || match.group(4) != null,
                length(match.group(2)),
                match.group(3),
                Optional.ofNullable(match.group(5))))
        .or(() ->
            matched(PART_LAST, text)
                .flatMap(match ->
                    part(
                        match.group(1) != null || match.group(3) != null,
                        length(match.group(4)),
                        match.group(5),
                        Optional.of(match.group(2)))));
  }

  private Optional<MonthSpan> part(
      boolean isFiscal, int months, String number, Optional<String> year) {
    var before = months * (Integer.parseInt(number) - 1);
    if (before >= YEAR) {
      return Optional.empty();
    }
    var start =
        year.map(it -> calendar.start(it, isFiscal))
            .orElseGet(() -> calendar.current(YEAR, isFiscal))
            .plusMonths(before);
    return Optional.of(new MonthSpan(year.isEmpty() ? begun(start) : start, months));
  }

  private YearMonth begun(YearMonth start) {
    return start.atDay(1).isAfter(calendar.today()) ? start.minusYears(1) : start;
  }

  private Optional<MonthSpan> year(String text) {
    return matched(WHOLE_YEAR, text)
        .map(match ->
            match.group(1) == null
                ? calendar.start(match.group(3), false)
                : calendar.start(match.group(2), true))
        .map(start -> new MonthSpan(start, YEAR));
  }

  private Optional<YearMonth> yearMonth(String text) {
    var match = MONTH.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    if (match.group(1) != null) {
      var number = Integer.parseInt(match.group(2));
      return number < 1 || number > YEAR
          ? Optional.empty()
          : Optional.of(YearMonth.of(Integer.parseInt(match.group(1)), number));
    }
    var year = Optional.ofNullable(match.group(4)).map(Integer::parseInt);
    return month(match.group(3))
        .map(number ->
            year.map(it -> YearMonth.of(it, number))
                .orElseGet(() -> begun(YearMonth.of(calendar.today().getYear(), number))));
  }

  /// The number of a month that is called so.
  static Optional<Integer> month(String word) {
    return Arrays.stream(Month.values())
        .filter(month -> isCalled(word, month.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(Month::getValue);
  }

  private static boolean isCalled(String word, String name) {
    return word.equals(name)
        || (word.equals("sept") && name.startsWith(word))
        || word.equals(name.substring(0, 3));
  }

  private static Optional<Matcher> matched(Pattern pattern, String text) {
    return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
  }
}
