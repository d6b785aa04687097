package dev.oarlock.mapping.expression;

import dev.oarlock.mapping.format.SpreadsheetDay;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.jspecify.annotations.Nullable;

/// Days and instants as other programs write them: by a pattern, as [WrittenForms] knows, seconds
/// or milliseconds since 1970, or in a workbook the number of a day.
record WrittenDay(WrittenForms forms) {
  /// More than so many seconds since 1970 are milliseconds.
  private static final long MOST_SECONDS = 100_000_000_000L;

  private static final long THOUSAND = 1_000;

  /// `2026-10-05`; nothing of nothing. `said` is a pattern, or the zone whose day of an instant it
  /// is: without one that of the text, as it is written.
  @Nullable String day(@Nullable Object value, @Nullable String said) {
    if (value == null || EmptyText.is(value.toString())) {
      return null;
    }
    if (said != null && !said.contains("YY")) {
      return LocalDate.ofInstant(moment(value, zone(said), null), zone(said)).toString();
    }
    return value instanceof Number number
        ? LocalDate.ofInstant(epoch(number.longValue()), ZoneOffset.UTC).toString()
        : LocalDate.from(read(value.toString(), said)).toString();
  }

  /// `2026-10-05T07:00:00Z`, of a time in a zone such as Europe/Berlin; one with an offset of its
  /// own keeps it.
  @Nullable String instant(@Nullable Object value, String zone, @Nullable String pattern) {
    return value == null || EmptyText.is(value.toString())
        ? null
        : moment(value, zone(zone), pattern).toString();
  }

  private Instant moment(Object value, ZoneId zone, @Nullable String pattern) {
    if (value instanceof Number number) {
      return epoch(number.longValue());
    }
    var read = read(value.toString(), pattern);
    var time = read.query(TemporalQueries.localTime());
    var local = LocalDate.from(read).atTime(time == null ? LocalTime.MIDNIGHT : time);
    return read.isSupported(ChronoField.OFFSET_SECONDS)
        ? local.toInstant(ZoneOffset.from(read))
        : local.atZone(zone).toInstant();
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

  private TemporalAccessor read(String text, @Nullable String pattern) {
    var bare = text.strip();
    if (pattern == null && bare.matches("\\d{9,13}")) {
      return epoch(Long.parseLong(bare)).atOffset(ZoneOffset.UTC);
    }
    try {
      return pattern == null ? forms.parse(bare) : WrittenForms.ofPattern(pattern).parse(bare);
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException(
          "\"%s\" is no day as %s%s"
              .formatted(
                  text,
                  pattern == null ? "YYYY-MM-DD" : pattern,
                  SpreadsheetDay.isOne(bare) ? SpreadsheetDay.advice(bare) : ""));
    }
  }
}
