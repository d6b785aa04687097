package dev.oarlock.cli.imports.expression;

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
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Days and instants as other programs write them. A pattern is made of `YYYY`, `YY`, `M`, `MM`,
/// `MMM`, `D`, `DD`, `H`, `HH`, `h`, `hh`, `mm`, `ss` and `A`; without one it is ISO, with or
/// without a time, or seconds or milliseconds since 1970.
final class WrittenDay {
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

  /// More than so many seconds since 1970 are milliseconds.
  private static final long MOST_SECONDS = 100_000_000_000L;

  private static final long THOUSAND = 1_000;

  private WrittenDay() {}

  /// `2026-10-05`; nothing of nothing.
  static @Nullable String day(@Nullable Object value, @Nullable String pattern) {
    if (value == null || value.toString().isBlank()) {
      return null;
    }
    if (value instanceof Number number) {
      return LocalDate.ofInstant(epoch(number.longValue()), ZoneOffset.UTC).toString();
    }
    return parse(value.toString(), pattern).toLocalDate().toString();
  }

  /// `2026-10-05T07:00:00Z`, of a time in a zone such as Europe/Berlin; one with an offset of its
  /// own keeps it.
  static @Nullable String instant(@Nullable Object value, String zone, @Nullable String pattern) {
    if (value == null || value.toString().isBlank()) {
      return null;
    }
    if (value instanceof Number number) {
      return epoch(number.longValue()).toString();
    }
    if (pattern == null && hasOffset(value.toString())) {
      return OffsetDateTime.parse(value.toString().strip().replace(' ', 'T'))
          .toInstant()
          .toString();
    }
    return parse(value.toString(), pattern).atZone(zone(zone)).toInstant().toString();
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

  private static LocalDateTime parse(String text, @Nullable String pattern) {
    var bare = text.strip();
    if (pattern == null && bare.matches("\\d{9,13}")) {
      return LocalDateTime.ofInstant(epoch(Long.parseLong(bare)), ZoneOffset.UTC);
    }
    try {
      var read = (pattern == null ? ISO : formatter(pattern)).parse(bare);
      var time = read.query(TemporalQueries.localTime());
      return LocalDate.from(read).atTime(time == null ? LocalTime.MIDNIGHT : time);
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException(
          "\"%s\" is no day as %s".formatted(text, pattern == null ? "YYYY-MM-DD" : pattern));
    }
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
