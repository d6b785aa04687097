package dev.oarlock.domain.risk.handling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When somebody may be expected to be at work: nine to five from Monday to Friday, on the clock of
/// where they are. Holidays are not known.
public record BusinessHours(ZoneId zone) {
  private static final LocalTime FROM = LocalTime.of(9, 0);
  private static final LocalTime TO = LocalTime.of(17, 0);

  public boolean contains(Instant moment) {
    var there = moment.atZone(zone);
    return isWorkday(there.toLocalDate())
        && !there.toLocalTime().isBefore(FROM)
        && there.toLocalTime().isBefore(TO);
  }

  /// How much of them lies between two moments; of more than a year, that of a year.
  public Duration between(Instant from, Instant to) {
    var first = from.atZone(zone).toLocalDate();
    var last = to.atZone(zone).toLocalDate();
    return first
        .datesUntil(last.plusDays(1))
        .limit(366)
        .filter(BusinessHours::isWorkday)
        .map(day -> of(day, from, to))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Duration of(LocalDate day, Instant from, Instant to) {
    var begin = later(day.atTime(FROM).atZone(zone).toInstant(), from);
    var end = earlier(day.atTime(TO).atZone(zone).toInstant(), to);
    return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
