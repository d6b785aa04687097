package dev.oarlock.slack.command.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time that somebody asks about: so many days from today, one way or the other, or a week,
/// month, quarter or year of the calendar. `ahead` is it for what is to come, `from` for what has
/// been: the day at whose end it began.
public record DaySpan(LocalDate from, LocalDate begin, LocalDate end) {
  private static final int MONTHS_OF_QUARTER = 3;
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:(?:in|within|for|over|of|since) )?(?:the )?(?:next|last|past|coming|previous)?"
              + " ?(\\d{1,3}|an?|one|two|three|six)"
              + " ?-?(d|days?|w|weeks?|mos?|months?|quarters?|y|years?)(?:"
              + " ago)?(?![\\p{L}\\p{N}])");
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?:(?:in|within|for|over|of|by|since|during) )?(?:the )?"
              + "(this|current|next|coming|upcoming|last|past|previous) (week|month|quarter|year)"
              + "(?![\\p{L}\\p{N}])");
  private static final Pattern QUARTER =
      Pattern.compile("(?:(?:in|of|during|for) )?q([1-4])(?: (\\d{4}))?(?![\\p{L}\\p{N}])");
  private static final String MONTHS =
      "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
  private static final Pattern NAMED =
      Pattern.compile("(?:(in|during|this) )?(" + MONTHS + ")(?: (\\d{4}))?(?![\\p{L}\\p{N}])");
  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern YEAR =
      Pattern.compile("(?:(?:in|of|during|for) )?(20\\d{2})(?![\\p{L}\\p{N}-])");
  private static final Pattern TODAY = Pattern.compile("(?:today|tonight)(?![\\p{L}\\p{N}])");

  /// What of a text it takes, and what that means.
  public record SpanMatch(int length, DaySpan span) {}

  /// Where a text begins with a time.
  public static Optional<SpanMatch> at(String text, LocalDate today) {
    var lower = text.toLowerCase(Locale.ROOT);
    var counted = COUNTED.matcher(lower);
    if (counted.lookingAt()) {
      return match(counted, counted(counted, today));
    }
    var calendar = CALENDAR.matcher(lower);
    if (calendar.lookingAt()) {
      return match(calendar, calendar(calendar, today));
    }
    var quarter = QUARTER.matcher(lower);
    if (quarter.lookingAt()) {
      return match(quarter, quarter(quarter, today));
    }
    var named = NAMED.matcher(lower);
    if (named.lookingAt() && named.group(1) != null) {
      return match(named, named(named, today));
    }
    var year = YEAR.matcher(lower);
    if (year.lookingAt()) {
      return match(year, between(LocalDate.of(Integer.parseInt(year.group(1)), 1, 1), "year"));
    }
    var now = TODAY.matcher(lower);
    return now.lookingAt() ? match(now, day(today)) : Optional.empty();
  }

  /// Where it begins with the name of a month alone, which may be that of a person as well.
  public static Optional<SpanMatch> monthAt(String text, LocalDate today) {
    var named = NAMED.matcher(text.toLowerCase(Locale.ROOT));
    return named.lookingAt() ? match(named, named(named, today)) : Optional.empty();
  }

  private static Optional<SpanMatch> match(Matcher taken, DaySpan span) {
    return Optional.of(new SpanMatch(taken.end(), span));
  }

  /// The same for what has been: the latest such month that has begun, unless a year is given.
  public static Optional<SpanMatch> pastMonthAt(String text, LocalDate today) {
    return monthAt(text, today)
        .map(match ->
            match.span().begin().isAfter(today)
                    && !text.substring(0, match.length()).matches(".*\\d{4}")
                ? new SpanMatch(
                    match.length(), between(match.span().begin().minusYears(1), "month"))
                : match);
  }

  public static DaySpan ofDays(int days, LocalDate today) {
    return new DaySpan(today.minusDays(days), today, today.plusDays(days));
  }

  private static DaySpan day(LocalDate today) {
    return new DaySpan(today.minusDays(1), today, today);
  }

  private static DaySpan counted(Matcher match, LocalDate today) {
    var count =
        switch (match.group(1)) {
          case "a", "an", "one" -> 1;
          case "two" -> 2;
          case "three" -> 3;
          case "six" -> 6;
          default -> Integer.parseInt(match.group(1));
        };
    return switch (match.group(2).charAt(0)) {
      case 'd' -> ofDays(count, today);
      case 'w' -> new DaySpan(today.minusWeeks(count), today, today.plusWeeks(count));
      case 'm' -> ofMonths(count, today);
      case 'q' -> ofMonths(MONTHS_OF_QUARTER * count, today);
      default -> new DaySpan(today.minusYears(count), today, today.plusYears(count));
    };
  }

  private static DaySpan ofMonths(int count, LocalDate today) {
    return new DaySpan(today.minusMonths(count), today, today.plusMonths(count));
  }

  private static DaySpan calendar(Matcher match, LocalDate today) {
    var unit = match.group(2);
    var start = starting(today, unit);
    return switch (match.group(1)) {
      case "next", "coming", "upcoming" -> between(ending(start, unit).plusDays(1), unit);
      case "last", "past", "previous" -> between(starting(start.minusDays(1), unit), unit);
      default -> between(start, unit);
    };
  }

  /// This one, or the next one where it is over, unless a year is given.
  private static DaySpan quarter(Matcher match, LocalDate today) {
    var month = MONTHS_OF_QUARTER * (Integer.parseInt(match.group(1)) - 1) + 1;
    var year = Optional.ofNullable(match.group(2)).map(Integer::parseInt).orElse(today.getYear());
    var quarter = between(LocalDate.of(year, month, 1), "quarter");
    return match.group(2) == null && quarter.end().isBefore(today)
        ? between(LocalDate.of(year + 1, month, 1), "quarter")
        : quarter;
  }

  /// This year's, or the next one's where it is over, unless a year is given.
  private static DaySpan named(Matcher match, LocalDate today) {
    var number = 1 + NAMES.indexOf(match.group(2).substring(0, 3));
    var year = Optional.ofNullable(match.group(3)).map(Integer::parseInt).orElse(today.getYear());
    var month = between(LocalDate.of(year, number, 1), "month");
    return match.group(3) == null && month.end().isBefore(today)
        ? between(LocalDate.of(year + 1, number, 1), "month")
        : month;
  }

  private static DaySpan between(LocalDate start, String unit) {
    return new DaySpan(start.minusDays(1), start, ending(start, unit));
  }

  static LocalDate starting(LocalDate day, String unit) {
    return switch (unit) {
      case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      case "quarter" -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
      default -> day.withDayOfYear(1);
    };
  }

  static LocalDate ending(LocalDate start, String unit) {
    return switch (unit) {
      case "week" -> start.plusWeeks(1).minusDays(1);
      case "month" -> start.plusMonths(1).minusDays(1);
      case "quarter" -> start.plusMonths(MONTHS_OF_QUARTER).minusDays(1);
      default -> start.plusYears(1).minusDays(1);
    };
  }
}
