package dev.oarlock.domain.portfolio.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarQuarterTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-01, Q1 2026, 2026-01-01, 2026-03-31",
    "2026-03-31, Q1 2026, 2026-01-01, 2026-03-31",
    "2026-04-01, Q2 2026, 2026-04-01, 2026-06-30",
    "2026-12-31, Q4 2026, 2026-10-01, 2026-12-31",
    "2028-02-29, Q1 2028, 2028-01-01, 2028-03-31"
  })
  void aDayIsInOneQuarter(LocalDate day, String name, LocalDate start, LocalDate end) {
    var quarter = CalendarQuarter.of(day);

    assertThat(quarter).hasToString(name).isEqualTo(CalendarQuarter.parse(name));
    assertThat(quarter.start()).isEqualTo(start);
    assertThat(quarter.end()).isEqualTo(end);
    assertThat(quarter.contains(day)).isTrue();
    assertThat(quarter.plus(1).start()).isEqualTo(end.plusDays(1));
  }
}
