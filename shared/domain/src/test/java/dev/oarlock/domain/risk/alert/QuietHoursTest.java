package dev.oarlock.domain.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.risk.alert.QuietHours.DailyQuiet;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final QuietHours BERLIN = QuietHours.none(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T16:59:59Z, false",
    "2026-11-25T17:00:00Z, true",
    "2026-11-26T06:59:59Z, true",
    "2026-11-26T07:00:00Z, false",
    "2026-07-01T16:00:00Z, true", // summer time
    "2026-07-02T06:00:00Z, false",
    "2026-11-28T12:00:00Z, false", // a Saturday
  })
  void aNightIsByTheClockOfItsPlace(Instant moment, boolean quiet) {
    assertThat(BERLIN.daily(hours("18:00", "08:00")).contains(moment)).isEqualTo(quiet);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T22:59:59Z, false",
    "2026-11-27T23:00:00Z, true",
    "2026-11-29T22:59:59Z, true",
    "2026-11-29T23:00:00Z, false",
  })
  void aWeekendIsTwoDaysThere(Instant moment, boolean quiet) {
    assertThat(BERLIN.onWeekends().contains(moment)).isEqualTo(quiet);
  }

  @Test
  void aNoonIsQuietToo() {
    var noon = BERLIN.daily(hours("12:00", "13:30"));

    assertThat(noon.contains(Instant.parse("2026-11-25T11:30:00Z"))).isTrue();
    assertThat(noon.contains(Instant.parse("2026-11-25T12:30:00Z"))).isFalse();
    assertThat(noon.contains(Instant.parse("2026-11-25T02:00:00Z"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"16:00, 08:00, false", "16:00, 08:01, true", "09:00, 09:00, true"})
  void aDayHasHoursInWhichItIsTold(String from, String to, boolean tooLong) {
    assertThat(hours(from, to).isTooLong()).isEqualTo(tooLong);
  }

  private static DailyQuiet hours(String from, String to) {
    return new DailyQuiet(LocalTime.parse(from), LocalTime.parse(to));
  }
}
