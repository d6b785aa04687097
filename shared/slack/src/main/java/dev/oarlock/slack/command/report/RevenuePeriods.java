package dev.oarlock.slack.command.report;

import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.slack.command.day.TypedDay;
import dev.oarlock.slack.command.day.TypedDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Periods as people name them: `last quarter`, `2026`, `Q3`, `Sep 2026`, `ytd`, `last 6 months`,
/// `FY26`, `last fiscal quarter`, `since 1 Aug`, `Jan to Mar 2026`. One that is not over ends
/// today; one that is ahead is all of it; one without a year is the latest that has begun.
record RevenuePeriods(ReportCalendar calendar) {
  private static final int QUARTER = 3;
  private static final int YEAR = 12;
  private static final Pattern FILLER = Pattern.compile("^(?:(?:for|in|of|during|over|the) )+");
  private static final Pattern CURRENT =
      Pattern.compile(
          "(?:(this|current|last|past|previous) )?(fiscal )?(week|month|quarter|half|year)(?: so"
              + " far| to date)?");
  private static final Pattern TO_DATE = Pattern.compile("(fiscal |f)?([ymq])td");
  private static final Pattern COUNTED =
      Pattern.compile("(?:last|past|previous) (\\d{1,3}) (day|week|month|quarter|year)s?|[lt]tm");
  private static final Pattern RANGE =
      Pattern.compile("(?:from )?(.+?) ?(?: to | until | through |–| - )(.+)");
  private static final Pattern SINCE = Pattern.compile("(?:since|from) (.+)");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "this|last|past|previous|since|from|fiscal|[yqm]td|[lt]tm|\\d{4}|f?q[1-4]|h[12]|fy\\d{2,4}"
              + "|\\d{4}-\\d\\d(?:-\\d\\d)?|f?q[1-4][/-]?\\d{2,4}|\\d{4}-?q[1-4]");

  /// Whether a word begins a period, seeing the one that follows it.
  static boolean begins(String word, String next) {
    var lower = normalized(word);
    return BEGINNING.matcher(lower).matches()
        || (NamedMonths.month(lower).isPresent() && next.matches("\\d{4}"));
  }

  /// The quarter so far, where nothing is said.
  Optional<RevenuePeriod> read(String typed) {
    var text = FILLER.matcher(normalized(typed)).replaceFirst("");
    if (text.isEmpty()) {
      return Optional.of(months(calendar.current(QUARTER, false), QUARTER));
    }
    return single(text).or(() -> range(text)).or(() -> since(text));
  }

  private static String normalized(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]", " ")
        .replaceAll("[,\\s]+", " ")
        .strip();
  }

  private Optional<RevenuePeriod> single(String text) {
    return Stream.<Function<String, Optional<RevenuePeriod>>>of(
            this::current, this::toDate, this::counted, this::named, this::day)
        .flatMap(way -> way.apply(text).stream())
        .findFirst();
  }

  private Optional<RevenuePeriod> current(String text) {
    return matched(CURRENT, text)
        .map(match -> {
          var isLast = match.group(1) != null && !match.group(1).matches("this|current");
          if (match.group(3).equals("week")) {
            var monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var start = isLast ? monday.minusWeeks(1) : monday;
            return upToToday(start, start.plusDays(6));
          }
          var months = NamedMonths.length(match.group(3));
          var start = calendar.current(months, match.group(2) != null);
          return months(isLast ? start.minusMonths(months) : start, months);
        });
  }

  private Optional<RevenuePeriod> toDate(String text) {
    return matched(TO_DATE, text)
        .map(match -> {
          var months = NamedMonths.length(match.group(2));
          return months(calendar.current(months, match.group(1) != null), months);
        });
  }

  /// Days, weeks and months up to today; quarters and years that are over.
  private Optional<RevenuePeriod> counted(String text) {
    return matched(COUNTED, text)
        .filter(match -> match.group(1) == null || Integer.parseInt(match.group(1)) > 0)
        .map(match -> {
          var isYear = match.group(1) == null;
          var count = isYear ? YEAR : Integer.parseInt(match.group(1));
          var unit = isYear ? "month" : match.group(2);
          return switch (unit) {
            case "day" -> new RevenuePeriod(today().minusDays(count - 1L), today());
            case "week" -> new RevenuePeriod(today().minusWeeks(count).plusDays(1), today());
            case "month" -> new RevenuePeriod(today().minusMonths(count).plusDays(1), today());
            default -> {
              var months = NamedMonths.length(unit);
              var start = calendar.current(months, false).minusMonths((long) months * count);
              yield months(start, months * count);
            }
          };
        });
  }

  private Optional<RevenuePeriod> named(String text) {
    return new NamedMonths(calendar).read(text).map(it -> months(it.first(), it.count()));
  }

  private Optional<RevenuePeriod> day(String text) {
    return text.equals("today") || text.equals("now")
        ? Optional.of(new RevenuePeriod(today(), today()))
        : new TypedDays(today(), calendar.locale())
            .past(text)
            .map(TypedDay::day)
            .map(day -> new RevenuePeriod(day, day));
  }

  /// From the first day of one period to the last of another: `Oct to Dec` of this year, though the
  /// latest December that has begun is last year's.
  private Optional<RevenuePeriod> range(String text) {
    return matched(RANGE, text)
        .flatMap(match ->
            single(match.group(1))
                .flatMap(first ->
                    single(match.group(2))
                        .map(last ->
                            last.to().isBefore(first.from()) ? last.to().plusYears(1) : last.to())
                        .filter(last -> !last.isBefore(first.from()))
                        .map(last -> upToToday(first.from(), last))));
  }

  private Optional<RevenuePeriod> since(String text) {
    return matched(SINCE, text)
        .flatMap(match -> single(match.group(1)))
        .filter(first -> !first.from().isAfter(today()))
        .map(first -> new RevenuePeriod(first.from(), today()));
  }

  private static Optional<Matcher> matched(Pattern pattern, String text) {
    return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
  }

  private LocalDate today() {
    return calendar.today();
  }

  private RevenuePeriod months(YearMonth first, int months) {
    return upToToday(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
  }

  private RevenuePeriod upToToday(LocalDate from, LocalDate last) {
    var isRunning = !from.isAfter(today()) && last.isAfter(today());
    return new RevenuePeriod(from, isRunning ? today() : last);
  }
}
