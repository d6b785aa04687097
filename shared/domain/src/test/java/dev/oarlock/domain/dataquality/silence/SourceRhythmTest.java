package dev.oarlock.domain.dataquality.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRhythmTest {
  /// A Wednesday.
  private static final LocalDate LAST = LocalDate.parse("2026-11-18");

  @Test
  void aDailySourceIsSilentAfterFourDays() {
    var daily = upTo(LAST, _ -> true);

    assertThat(daily.silentSince(LAST.plusDays(4))).isEmpty();
    assertThat(daily.silentSince(LAST.plusDays(5))).contains(LAST.plusDays(1));
  }

  @Test
  void aWorkingDaySourceIsSilentAfterFourWorkingDays() {
    var rhythm = upTo(LAST, SourceRhythmTest::isWorkday);

    assertThat(rhythm.silentSince(LocalDate.parse("2026-11-24"))).isEmpty();
    assertThat(rhythm.silentSince(LocalDate.parse("2026-11-25"))).contains(LAST.plusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "an ordinary weekend, 2026-11-20, 2026-11-23",
    "Thanksgiving and the day after, 2026-11-25, 2026-11-30",
    "Easter from Good Friday to Easter Monday, 2026-04-02, 2026-04-07",
    "Christmas with a substitute day, 2026-12-23, 2026-12-29",
    "New Year, 2026-12-31, 2027-01-04",
    "a bridge day after Ascension, 2026-05-13, 2026-05-18"
  })
  void weekendsAndHolidaysAreNoOutage(String what, LocalDate last, LocalDate nextHeard) {
    var rhythm = upTo(last, SourceRhythmTest::isWorkday);

    assertThat(last.plusDays(1).datesUntil(nextHeard.plusDays(1)))
        .as(what)
        .allMatch(day -> rhythm.silentSince(day).isEmpty());
  }

  @Test
  void aCompanyHolidayOfAWeekCountsAsAnOutage() {
    var rhythm = upTo(LocalDate.parse("2026-12-23"), SourceRhythmTest::isWorkday);

    assertThat(rhythm.silentSince(LocalDate.parse("2026-12-30"))).isPresent();
  }

  @Test
  void aWeeklySourceMayMissAWeekButNotFour() {
    var weekly = upTo(LAST, day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY);

    assertThat(weekly.silentSince(LAST.plusWeeks(2))).isEmpty();
    assertThat(weekly.silentSince(LAST.plusWeeks(4))).isPresent();
  }

  @Test
  void anIrregularSourceMayBeSilentForAWeek() {
    var irregular = upTo(LAST, day -> day.toEpochDay() % 5 < 2);

    assertThat(irregular.silentSince(LAST.plusDays(8))).isEmpty();
    assertThat(irregular.silentSince(LAST.plusDays(30))).isPresent();
  }

  @Test
  void aNewSourceHasNoRhythmYet() {
    var days = LAST.minusDays(20).datesUntil(LAST.plusDays(1)).toList();

    assertThat(SourceRhythm.of(days).silentSince(LAST.plusDays(60))).isEmpty();
    assertThat(SourceRhythm.of(List.of()).silentSince(LAST)).isEmpty();
  }

  private static SourceRhythm upTo(LocalDate last, Predicate<LocalDate> speaks) {
    return SourceRhythm.of(last.minusDays(90).datesUntil(last.plusDays(1)).filter(speaks).toList());
  }

  private static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }
}
