package dev.oarlock.cli.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.silence.SourceRhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// How often the sample book's sources, none of which is ever out, are taken for silent in a year.
class SilentSourceFalseAlarmsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

  /// docs/health.md reports these.
  @Test
  void theSampleBookGivesNoFalseAlarmInAYear() {
    var alarms = new TreeMap<String, Integer>();
    heard().forEach((source, days) -> alarms.put(source, alarms(days)));

    assertThat(alarms).hasSize(9);
    assertThat(alarms.values()).containsOnly(0);
  }

  @Test
  void aWeekWithoutUseIsNoticedAfterFourWorkingDays() {
    var days = new TreeSet<>(heard().get("UsageReported"));
    days.tailSet(LocalDate.parse("2026-10-12")).clear(); // the Monday

    assertThat(firstAlarm(days)).isEqualTo("2026-10-16");
  }

  private static int alarms(NavigableSet<LocalDate> days) {
    var alarms = 0;
    var silent = false;
    for (var day = days.first(); !day.isAfter(TODAY); day = day.plusDays(1)) {
      var is = isSilent(days, day);
      alarms += is && !silent ? 1 : 0;
      silent = is;
    }
    return alarms;
  }

  private static LocalDate firstAlarm(NavigableSet<LocalDate> days) {
    return days.first()
        .datesUntil(TODAY)
        .filter(day -> isSilent(days, day))
        .findFirst()
        .orElseThrow();
  }

  /// As the run of that day sees it, at its beginning.
  private static boolean isSilent(NavigableSet<LocalDate> days, LocalDate day) {
    var until = days.headSet(day, false);
    return !until.isEmpty() && new SourceRhythm(until).silentSince(day).isPresent();
  }

  private static Map<String, NavigableSet<LocalDate>> heard() {
    var heard = new TreeMap<String, NavigableSet<LocalDate>>();
    for (var signal : SamplePortfolio.shipped().signalsOfYearUntil(NOW)) {
      if (SignalType.named(signal.type()).policy().cadence().isExpected()) {
        heard
            .computeIfAbsent(signal.type(), _ -> new TreeSet<>())
            .add(LocalDate.ofInstant(signal.at(), ZoneOffset.UTC));
      }
    }
    return heard;
  }
}
