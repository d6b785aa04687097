package dev.oarlock.slack.command.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.portfolio.exposure.CalendarWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Weeks as people write them, on Friday 27 November 2026.
class TypedWeeksTest {
  private final TypedWeeks weeks = new TypedWeeks(LocalDate.parse("2026-11-27"), Locale.US);

  private Optional<LocalDate> monday(String typed) {
    return weeks.past(typed).map(CalendarWeek::start);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          last week,            2026-11-16
          3 weeks ago,          2026-11-02
          2 Nov,                2026-11-02
          8 November 2026,      2026-11-02
          2026-11-05,           2026-11-02
          week of 2 Nov,        2026-11-02
          the week of the 2 Nov, 2026-11-02
          week ending 8 Nov,    2026-11-02
          2026-W45,             2026-11-02
          week 45,              2026-11-02
          W45,                  2026-11-02
          week 50,              2025-12-08
          week 53 2026,
          2020-W53,             2020-12-28
          yesterday,            2026-11-23
          today,                2026-11-23
          27 Nov,               2026-11-23
          29 Nov,               2026-11-23
          27 Nov 2025,          2025-11-24
          30 Nov,               2025-11-24
          2026-10,              2026-09-28
          """)
  void aWeekIsReadByADayInItOrByItsNumber(String typed, LocalDate monday) {
    assertThat(monday(typed)).isEqualTo(Optional.ofNullable(monday));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 Dec 2027", "2027-W01", "week 0", "week 54", "soon", "", "mine"})
  void whatIsNoWeekThatHasBegunIsNone(String typed) {
    assertThat(weeks.past(typed)).isEmpty();
  }
}
