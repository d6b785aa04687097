package dev.oarlock.slack.command.day;

import static dev.oarlock.slack.language.LocalizedText.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads days as people write them: those of a calendar ([CalendarDays]), and those that are so far
/// from today. A day without a year is the latest such day that has come, and so none that is over
/// where it is today's; or the next one where a day ahead is asked for.
public final class TypedDays {
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final String COUNT = "(\\d{1,4}|an?|" + String.join("|", NUMBERS) + ")";
  private static final Pattern AGO =
      Pattern.compile(COUNT + " (day|week|month|quarter|year)s? (?:ago|back)");
  private static final Pattern LAST =
      Pattern.compile("(?:the )?(?:last|past|previous) (week|month|quarter|year)");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:on |last |this |past |next"
              + " )?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?");
  private static final Pattern END =
      Pattern.compile("(?:the )?end of (?:the |this )?(week|month|quarter|year)");
  private static final Pattern EDGE =
      Pattern.compile(
          "(?:the )?(?:start|beginning|begin) of (?:the |this )?(week|month|quarter|year)");

  private static final Pattern EDGE_OF_MONTH =
      Pattern.compile("(?:the )?(end|start|beginning|begin) of (\\p{L}+(?: \\d{4})?)");

  /// The longest time between two leap days, and one.
  private static final int YEARS = 9;

  /// "Wednesday, the 23rd of September 2026" is 38; each longer text would be tried in vain in
  /// every way in which a day is written.
  private static final int LONGEST = 60;

  private final LocalDate today;
  private final CalendarDays calendar;

  public TypedDays(LocalDate today, Locale locale) {
    this.today = today;
    this.calendar = new CalendarDays(locale);
  }

  /// Empty when it is not a day, or one that is not over yet.
  public Optional<TypedDay> past(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var text = normalized(typed);
    return Stream.<Function<String, Optional<TypedDay>>>of(
            this::named, this::ago, this::last, this::weekday, this::edge)
        .flatMap(way -> way.apply(text).stream())
        .findFirst()
        .or(() -> calendar.read(text))
        .or(() ->
            inYears(
                text,
                IntStream.iterate(today.getYear(), year -> year - 1),
                day -> !day.isAfter(today)))
        .filter(it -> it.day().isBefore(today));
  }

  /// The last day before a month that is named alone: `September`, `Sep 2026`.
  public Optional<TypedDay> sinceMonth(String typed) {
    var text = normalized(typed);
    return DaySpan.pastMonthAt(text, today)
        .filter(month -> month.length() == text.length())
        .map(month ->
            TypedDay.read(text, month.span().from(), text(", the last day before that month")));
  }

  /// A day up to which something is to hold: with its year any day, else the next such day.
  public Optional<TypedDay> until(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var text = normalized(typed);
    return calendar
        .read(text)
        .or(() -> nextWeekday(text))
        .or(() -> end(text))
        .or(() ->
            inYears(
                text,
                IntStream.iterate(today.getYear(), year -> year + 1),
                day -> !day.isBefore(today)));
  }

  /// Whether it is a day without a year, or today, from one day to another.
  boolean isWithin(String typed, LocalDate from, LocalDate to) {
    var text = normalized(typed);
    return text.length() <= LONGEST
        && (text.equals("today")
            || Stream.of(from, to)
                .flatMap(day -> calendar.read(text, day.getYear()).stream())
                .anyMatch(it -> !it.day().isBefore(from) && !it.day().isAfter(to)));
  }

  private Optional<TypedDay> nextWeekday(String text) {
    if (text.equals("tomorrow")) {
      return Optional.of(TypedDay.sure(today.plusDays(1)));
    }
    return weekdayNamed(text)
        .map(day -> TypedDay.read(text, today.with(TemporalAdjusters.next(day)), ""));
  }

  private Optional<TypedDay> end(String text) {
    var match = END.matcher(text);
    return match.matches()
        ? Optional.of(
            TypedDay.read(text, DaySpan.ending(start(match.group(1)), match.group(1)), ""))
        : Optional.empty();
  }

  private static String normalized(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[,\\s]+", " ");
  }

  private Optional<TypedDay> inYears(String text, IntStream years, Predicate<LocalDate> wanted) {
    return years
        .limit(YEARS)
        .mapToObj(year -> calendar.read(text, year))
        .flatMap(Optional::stream)
        .filter(it -> wanted.test(it.day()))
        .findFirst();
  }

  private Optional<TypedDay> named(String text) {
    return switch (text) {
      case "yesterday" -> Optional.of(TypedDay.sure(today.minusDays(1)));
      case "the day before yesterday", "day before yesterday" ->
          Optional.of(TypedDay.sure(today.minusDays(2)));
      default -> Optional.empty();
    };
  }

  private Optional<TypedDay> ago(String text) {
    var match = AGO.matcher(text);
    return match.matches()
        ? Optional.of(TypedDay.sure(back(count(match.group(1)), match.group(2))))
        : Optional.empty();
  }

  private static int count(String word) {
    if (word.startsWith("a")) {
      return 1;
    }
    var at = NUMBERS.indexOf(word);
    return at < 0 ? Integer.parseInt(word) : at + 1;
  }

  private LocalDate back(int count, String unit) {
    return switch (unit) {
      case "day" -> today.minusDays(count);
      case "week" -> today.minusWeeks(count);
      case "month" -> today.minusMonths(count);
      case "quarter" -> today.minusMonths(3L * count);
      default -> today.minusYears(count);
    };
  }

  private Optional<TypedDay> last(String text) {
    var match = LAST.matcher(text);
    return match.matches()
        ? Optional.of(
            TypedDay.read(text, back(1, match.group(1)), text(", a {0} ago", match.group(1))))
        : Optional.empty();
  }

  /// The last such day that is over.
  private Optional<TypedDay> weekday(String text) {
    return weekdayNamed(text)
        .map(day ->
            TypedDay.read(
                text,
                today.with(TemporalAdjusters.previous(day)),
                text(", the last one that is over")));
  }

  private static Optional<DayOfWeek> weekdayNamed(String text) {
    var match = WEEKDAY.matcher(text);
    return match.matches()
        ? Arrays.stream(DayOfWeek.values())
            .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(match.group(1)))
            .findFirst()
        : Optional.empty();
  }

  private Optional<TypedDay> edge(String text) {
    var match = EDGE.matcher(text);
    if (text.equals("end of last month") || text.equals("the end of last month")) {
      return Optional.of(
          TypedDay.read(text, YearMonth.from(today).minusMonths(1).atEndOfMonth(), ""));
    }
    return match.matches()
        ? Optional.of(TypedDay.read(text, start(match.group(1)), ""))
        : edgeOfMonth(text);
  }

  /// `end of September`, `start of Sep 2026`.
  private Optional<TypedDay> edgeOfMonth(String text) {
    var match = EDGE_OF_MONTH.matcher(text);
    return match.matches()
        ? DaySpan.pastMonthAt(match.group(2), today)
            .filter(month -> month.length() == match.group(2).length())
            .map(DaySpan.SpanMatch::span)
            .map(month -> match.group(1).equals("end") ? month.end() : month.begin())
            .map(day -> TypedDay.read(text, day, ""))
        : Optional.empty();
  }

  private LocalDate start(String unit) {
    return DaySpan.starting(today, unit);
  }
}
