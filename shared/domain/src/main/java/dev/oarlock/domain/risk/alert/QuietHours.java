package dev.oarlock.domain.risk.alert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// When a channel is not to be disturbed: each day between two hours, on weekends, or both, on the
/// clock of one place.
public record QuietHours(Optional<DailyQuiet> daily, boolean weekends, ZoneId zone) {
  /// From one hour to another, over midnight where that one is earlier.
  public record DailyQuiet(LocalTime from, LocalTime to) {
    /// So that with a weekend it is over before what waits runs out of tries.
    public static final Duration LONGEST = Duration.ofHours(16);

    public boolean isTooLong() {
      var length = Duration.between(from, to);
      return (length.isPositive() ? length : length.plusDays(1)).compareTo(LONGEST) > 0;
    }

    private boolean contains(LocalTime time) {
      var begun = !time.isBefore(from);
      var unfinished = time.isBefore(to);
      return from.isBefore(to) ? begun && unfinished : begun || unfinished;
    }
  }

  public static QuietHours none(ZoneId zone) {
    return new QuietHours(Optional.empty(), false, zone);
  }

  public QuietHours daily(DailyQuiet hours) {
    return new QuietHours(Optional.of(hours), weekends, zone);
  }

  public QuietHours onWeekends() {
    return new QuietHours(daily, true, zone);
  }

  public QuietHours in(ZoneId place) {
    return new QuietHours(daily, weekends, place);
  }

  public boolean contains(Instant moment) {
    var there = moment.atZone(zone);
    return (weekends && isWeekend(there.getDayOfWeek()))
        || daily.filter(hours -> hours.contains(there.toLocalTime())).isPresent();
  }

  private static boolean isWeekend(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
