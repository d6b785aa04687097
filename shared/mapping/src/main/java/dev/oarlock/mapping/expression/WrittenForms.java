package dev.oarlock.mapping.expression;

import dev.oarlock.mapping.format.DayOrder;
import dev.oarlock.mapping.format.SpreadsheetDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The forms in which a file may write days and times without saying which: the year first, an
/// English name of the month, or two numbers before the year in the file's order; in a workbook
/// also the number of a day. A day that no calendar has, such as 30 February, is none.
public record WrittenForms(Optional<DayOrder> order, Optional<SpreadsheetDay> counted) {
  private static final String TIME = "['T'][ ][h:mm[:ss][ ]a][H:mm[:ss[.SSSSSS][.SSS]]]";
  private static final String OFFSET = "[ ][XXX][XX][X]";

  private static final DateTimeFormatter ISO =
      strict(
          new DateTimeFormatterBuilder()
              .append(DateTimeFormatter.ISO_LOCAL_DATE)
              .optionalStart()
              .appendPattern("['T'][ ]")
              .append(DateTimeFormatter.ISO_LOCAL_TIME)
              .optionalEnd()
              .appendPattern(OFFSET));

  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1(\\d{4}|\\d{2})(?:[ ,T].*)?");
  private static final Pattern YEAR_FIRST = Pattern.compile("(?:19|20)\\d\\d([/.-]).*");
  private static final DateTimeFormatter NAMED =
      timed("d MMM uuuu", "MMM d uuuu", "d MMMM uuuu", "MMMM d uuuu", "d-MMM-uuuu", "d-MMM-uu");

  TemporalAccessor parse(String text) {
    var plain = text.replaceFirst(" ?(?:UTC|GMT)$", "Z");
    if (counted.isPresent() && SpreadsheetDay.isOne(plain)) {
      return counted.get().day(plain);
    }
    if (plain.matches("\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:.*)?")) {
      return ISO.parse(plain);
    }
    return plain.matches("(?:19|20)\\d{6}")
        ? strict(new DateTimeFormatterBuilder().appendPattern("uuuuMMdd")).parse(plain)
        : other(plain);
  }

  private TemporalAccessor other(String text) {
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return timed("uuuu%sM%<sd".formatted(yearFirst.group(1))).parse(text);
    }
    var numbers = NUMBERS.matcher(text);
    var bare = text.replace(",", "");
    return numbers.matches()
        ? timed(numbered(text, numbers.group(1), numbers.group(2).length())).parse(bare)
        : NAMED.parse(bare.replaceFirst("(?i)(?<=[a-z]{3})\\.", ""));
  }

  private String numbered(String text, String mark, int digitsOfYear) {
    var order = DayOrder.of(text).or(this::order).orElseThrow(() -> eitherWay(text));
    var days = order == DayOrder.DAY_FIRST ? "d%sM%<s" : "M%sd%<s";
    return days.formatted(mark) + "u".repeat(digitsOfYear);
  }

  private static IllegalArgumentException eitherWay(String text) {
    return new IllegalArgumentException(
        "\"%s\" may be either day: say 'days: D/M/YYYY' or 'days: M/D/YYYY' for the file"
            .formatted(text));
  }

  private static DateTimeFormatter timed(String... days) {
    var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    for (var day : days) {
      builder.appendOptional(DateTimeFormatter.ofPattern(day, Locale.ENGLISH));
    }
    return strict(builder.appendPattern(TIME).appendPattern(OFFSET));
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
    return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }

  /// Of a pattern that a mapping says.
  static DateTimeFormatter ofPattern(String pattern) {
    try {
      var java =
          pattern.replace("YYYY", "uuuu").replace("YY", "uu").replace('D', 'd').replace('A', 'a');
      return strict(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(java.replaceAll("(?<!')T(?!')", "'T'")));
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException(
          "\"" + pattern + "\" is no pattern of a day, such as M/D/YYYY");
    }
  }
}
