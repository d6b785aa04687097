package dev.oarlock.slack.command.day;

import static dev.oarlock.slack.language.LocalizedText.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads days of the calendar: `2026-06-01`, `1 Jun 2026`, `June 1st 2026`, `1.6.2026`, and
/// `06/01/2026` in the order in which the locale writes month and day.
final class CalendarDays {
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
  private static final Pattern DOTS =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})");
  private static final int CENTURY = 2000;
  private static final int MONTHS = 12;
  private static final List<DateTimeFormatter> IN_WORDS =
      Stream.of("uuuu-M-d", "uuuu/M/d", "d MMM uuuu", "d MMMM uuuu", "MMM d uuuu", "MMMM d uuuu")
          .map(CalendarDays::format)
          .toList();
  private static final List<DateTimeFormatter> MONTH_ALONE =
      Stream.of("d MMM uuuu", "d MMMM uuuu", "d uuuu-M").map(CalendarDays::format).toList();

  private final Locale locale;

  CalendarDays(Locale locale) {
    this.locale = locale;
  }

  /// A day with its year.
  Optional<TypedDay> read(String text) {
    return dots(text)
        .or(() -> slashes(text))
        .or(() -> inWords(withoutOrdinals(text)))
        .or(() -> monthAlone(text));
  }

  /// A day without its year, in a year.
  Optional<TypedDay> read(String text, int year) {
    var bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    var separator = bare.contains("/") ? "/" : bare.contains(".") ? "." : " ";
    return read(bare + separator + year);
  }

  private static Optional<TypedDay> inWords(String text) {
    return first(text, IN_WORDS).map(TypedDay::sure);
  }

  private static Optional<TypedDay> monthAlone(String text) {
    return first("1 " + text, MONTH_ALONE).map(day -> TypedDay.read(text, day, ""));
  }

  private static String withoutOrdinals(String text) {
    return text.replaceAll("^the ", "")
        .replaceAll("\\b(\\d{1,2})(?:st|nd|rd|th)\\b", "$1")
        .replace(" of ", " ")
        .replaceAll("\\bsept\\b", "sep");
  }

  private static Optional<TypedDay> dots(String text) {
    var match = DOTS.matcher(text);
    return match.matches()
        ? day(year(match.group(3)), match.group(2), match.group(1)).map(TypedDay::sure)
        : Optional.empty();
  }

  /// Looked up where somebody writes slashes alone: few do, and it is read from the locale's data.
  private boolean isMonthFirst() {
    var pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return pattern.indexOf('M') < pattern.indexOf('d');
  }

  /// Where month and day could be either, the answer says which it took.
  private Optional<TypedDay> slashes(String text) {
    var match = SLASHES.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var one = match.group(1);
    var other = match.group(2);
    var year = year(match.group(3));
    var isEither = Integer.parseInt(one) <= MONTHS && Integer.parseInt(other) <= MONTHS;
    if (!isEither) {
      return day(year, one, other).or(() -> day(year, other, one)).map(TypedDay::sure);
    }
    var day = isMonthFirst() ? day(year, one, other) : day(year, other, one);
    var why =
        (isMonthFirst() ? text(": month first, as in ") : text(": day first, as in "))
            + locale.toLanguageTag();
    return day.map(it -> one.equals(other) ? TypedDay.sure(it) : TypedDay.read(text, it, why));
  }

  private static int year(String text) {
    return text.length() == 2 ? CENTURY + Integer.parseInt(text) : Integer.parseInt(text);
  }

  private static Optional<LocalDate> day(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> first(String text, List<DateTimeFormatter> formats) {
    return formats.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
