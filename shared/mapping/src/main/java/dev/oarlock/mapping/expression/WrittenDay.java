package dev.oarlock.mapping.expression;

import dev.oarlock.mapping.format.DayOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days and instants as other programs write them. A pattern is made of `YYYY`, `YY`, `M`, `MM`,
/// `MMM`, `D`, `DD`, `H`, `HH`, `h`, `hh`, `mm`, `ss` and `A`; without one it is ISO, as a file
/// with days in this order writes it, with or without a time, or seconds or milliseconds since
/// 1970.
record WrittenDay(Optional<DayOrder> order) {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[ ]")
          .appendPattern("[XXX][XX][X][' UTC']['UTC']")
          .toFormatter(Locale.ROOT);

  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1(\\d{4}|\\d{2})(?:[ ,T].*)?");
  private static final DateTimeFormatter NAMED =
      timed("d MMM uuuu", "MMM d uuuu", "d-MMM-uuuu", "d-MMM-uu");

  /// More than so many seconds since 1970 are milliseconds.
  private static final long MOST_SECONDS = 100_000_000_000L;

  private static final long THOUSAND = 1_000;

  private static final LocalDate EXCEL_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EXCEL_1904 = LocalDate.of(1904, 1, 1);

  /// `2026-10-05`; nothing of nothing.
  @Nullable String day(@Nullable Object value, @Nullable String pattern) {
    if (value == null || EmptyText.is(value.toString())) {
      return null;
    }
    if (value instanceof Number number) {
      return LocalDate.ofInstant(epoch(number.longValue()), ZoneOffset.UTC).toString();
    }
    return parse(value.toString(), pattern).toLocalDate().toString();
  }

  /// `2026-10-05T07:00:00Z`, of a time in a zone such as Europe/Berlin; one with an offset of its
  /// own keeps it.
  @Nullable String instant(@Nullable Object value, String zone, @Nullable String pattern) {
    if (value == null || EmptyText.is(value.toString())) {
      return null;
    }
    if (value instanceof Number number) {
      return epoch(number.longValue()).toString();
    }
    if (pattern == null && hasOffset(value.toString())) {
      return withOffset(value.toString()).toString();
    }
    return parse(value.toString(), pattern).atZone(zone(zone)).toInstant().toString();
  }

  private static Instant withOffset(String text) {
    try {
      return OffsetDateTime.parse(text.strip().replace(' ', 'T')).toInstant();
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException(
          "\"%s\" is no instant as 2026-10-05T07:00:00Z".formatted(text));
    }
  }

  private static boolean hasOffset(String text) {
    return text.strip().matches(".*\\d(Z|[+-]\\d\\d:\\d\\d)");
  }

  private static Instant epoch(long number) {
    return Instant.ofEpochMilli(Math.abs(number) > MOST_SECONDS ? number : number * THOUSAND);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException("\"" + name + "\" is no time zone, such as Europe/Berlin");
    }
  }

  private LocalDateTime parse(String text, @Nullable String pattern) {
    var bare = text.strip();
    if (pattern == null && bare.matches("\\d{9,13}")) {
      return LocalDateTime.ofInstant(epoch(Long.parseLong(bare)), ZoneOffset.UTC);
    }
    try {
      var read = pattern == null ? unsaid(bare) : formatter(pattern).parse(bare);
      var time = read.query(TemporalQueries.localTime());
      return LocalDate.from(read).atTime(time == null ? LocalTime.MIDNIGHT : time);
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException(
          "\"%s\" is no day as %s%s"
              .formatted(text, pattern == null ? "YYYY-MM-DD" : pattern, ofExcel(bare)));
    }
  }

  /// Excel keeps a day as a number, which is what it writes where the column is no column of days.
  /// From which year it counts is not in a CSV.
  private static String ofExcel(String bare) {
    return bare.matches("[2-7]\\d{4}(\\.\\d+)?")
        ? "; it may be Excel's number of %s (%s if the file counts from 1904): format the column as a date, or import the XLSX"
            .formatted(
                EXCEL_1900.plusDays(Long.parseLong(bare.replaceFirst("\\..*", ""))),
                EXCEL_1904.plusDays(Long.parseLong(bare.replaceFirst("\\..*", ""))))
        : "";
  }

  private TemporalAccessor unsaid(String text) {
    return text.matches("\\d{4}-.*") ? ISO.parse(text) : other(text);
  }

  private TemporalAccessor other(String text) {
    var numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      return NAMED.parse(text.replace(",", ""));
    }
    var order = DayOrder.of(text).or(this::order).orElseThrow(() -> eitherWay(text));
    var mark = numbers.group(1);
    var days = order == DayOrder.DAY_FIRST ? "d%sM%s" : "M%sd%s";
    var year = numbers.group(2).length() == 2 ? "uu" : "uuuu";
    return timed(days.formatted(mark, mark) + year).parse(text.replace(",", ""));
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
    return builder
        .appendPattern("['T'][ ][h:mm[:ss][ ]a][H:mm[:ss]]")
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static DateTimeFormatter formatter(String pattern) {
    try {
      var java =
          pattern.replace("YYYY", "uuuu").replace("YY", "uu").replace('D', 'd').replace('A', 'a');
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(java.replaceAll("(?<!')T(?!')", "'T'"))
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException(
          "\"" + pattern + "\" is no pattern of a day, such as M/D/YYYY");
    }
  }
}
