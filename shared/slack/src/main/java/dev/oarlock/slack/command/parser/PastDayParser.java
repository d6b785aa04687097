package dev.oarlock.slack.command.parser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads a day that is over, as people write it: `2026-06-01`, `1 Jun 2026`, `1 June`, `yesterday`,
/// `3 weeks ago`. A day without a year is the latest such day.
final class PastDayParser {
  private static final Pattern AGO = Pattern.compile("(\\d{1,4}|an?) (day|week|month|year)s? ago");

  /// The longest time between two leap days, and one.
  private static final int YEARS = 9;

  private final LocalDate today;

  PastDayParser(LocalDate today) {
    this.today = today;
  }

  /// Empty when it is not a day, or one that is not over yet.
  Optional<LocalDate> parse(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return List.<Function<String, Optional<LocalDate>>>of(
            this::named, this::ago, PastDayParser::withYear, this::withoutYear)
        .stream()
        .flatMap(way -> way.apply(text).stream())
        .findFirst()
        .filter(day -> day.isBefore(today));
  }

  private Optional<LocalDate> named(String text) {
    return text.equals("yesterday") ? Optional.of(today.minusDays(1)) : Optional.empty();
  }

  private Optional<LocalDate> ago(String text) {
    var match = AGO.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var count = match.group(1).startsWith("a") ? 1 : Integer.parseInt(match.group(1));
    return Optional.of(
        switch (match.group(2)) {
          case "day" -> today.minusDays(count);
          case "week" -> today.minusWeeks(count);
          case "month" -> today.minusMonths(count);
          default -> today.minusYears(count);
        });
  }

  /// A day with its year, past or not.
  static Optional<LocalDate> withYear(String text) {
    return List.of("uuuu-MM-dd", "d MMM uuuu", "d MMMM uuuu").stream()
        .flatMap(pattern -> parsed(text, format(pattern).toFormatter(Locale.ENGLISH)).stream())
        .findFirst();
  }

  private Optional<LocalDate> withoutYear(String text) {
    return IntStream.iterate(today.getYear(), year -> year - 1)
        .limit(YEARS)
        .mapToObj(year -> withYear(text + " " + year))
        .flatMap(Optional::stream)
        .filter(day -> day.isBefore(today))
        .findFirst();
  }

  private static DateTimeFormatterBuilder format(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format.withResolverStyle(ResolverStyle.STRICT)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
