package dev.oarlock.slack.command.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDaysTest {
  /// A Sunday.
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final TypedDays days = new TypedDays(TODAY, Locale.US);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-06-01               | 2026-06-01
          2026/06/01               | 2026-06-01
          1 Jun 2026               | 2026-06-01
          1 June 2026              | 2026-06-01
          Jun 1, 2026              | 2026-06-01
          June 1st 2026            | 2026-06-01
          the 1st of June          | 2026-06-01
          1 Jun                    | 2026-06-01
          Jun 1                    | 2026-06-01
          1 Dec                    | 2025-12-01
          29 Feb                   | 2024-02-29
          1.6.2026                 | 2026-06-01
          01.06.26                 | 2026-06-01
          1.6.                     | 2026-06-01
          06/01/2026               | 2026-06-01
          6/1/26                   | 2026-06-01
          6/1                      | 2026-06-01
          13/06/2026               | 2026-06-13
          06/13/2026               | 2026-06-13
          June                     | 2026-06-01
          June 2026                | 2026-06-01
          yesterday                | 2026-11-21
          the day before yesterday | 2026-11-20
          last week                | 2026-11-15
          last month               | 2026-10-22
          last quarter             | 2026-08-22
          last year                | 2025-11-22
          3 weeks ago              | 2026-11-01
          three weeks ago          | 2026-11-01
          a month ago              | 2026-10-22
          Monday                   | 2026-11-16
          last Monday              | 2026-11-16
          on Tue                   | 2026-11-17
          Sunday                   | 2026-11-15
          start of the month       | 2026-11-01
          beginning of the year    | 2026-01-01
          start of the quarter     | 2026-10-01
          end of last month        | 2026-10-31
          """)
  void daysThatAreOverAreReadAsPeopleWriteThem(String typed, LocalDate day) {
    assertThat(days.past(typed).map(TypedDay::day)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01",
        "2026-11-22",
        "22 Nov",
        "11/22",
        "2026-02-30",
        "30 Feb",
        "soon",
        "13/13/2026",
        "acme",
        "5",
        ""
      })
  void whatIsNoDayOrNotOverIsNone(String typed) {
    assertThat(days.past(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31 Dec              | 2026-12-31
          Jan 15              | 2027-01-15
          1.2.                | 2027-02-01
          01/15/2027          | 2027-01-15
          tomorrow            | 2026-11-23
          Friday              | 2026-11-27
          end of the quarter  | 2026-12-31
          end of month        | 2026-11-30
          """)
  void daysAheadAreTheNextOnes(String typed, LocalDate day) {
    assertThat(days.until(typed).map(TypedDay::day)).contains(day);
  }

  @Test
  void slashesAreReadByTheHabitOfTheBusinessAndSaidInWords() {
    assertThat(days.past("06/01/2026"))
        .contains(
            TypedDay.read(
                "06/01/2026", LocalDate.parse("2026-06-01"), ": month first, as in en-US"));
    assertThat(new TypedDays(TODAY, Locale.UK).past("06/01/2026"))
        .contains(
            TypedDay.read("06/01/2026", LocalDate.parse("2026-01-06"), ": day first, as in en-GB"));
    assertThat(days.past("06/01/2026").orElseThrow().note())
        .contains("I read `06/01/2026` as 1 June 2026: month first, as in en-US.");
  }

  @Test
  void whatCanBeReadInOneWayOnlyNeedsNoNote() {
    assertThat(days.past("06/13/2026").orElseThrow().note()).isEmpty();
    assertThat(days.past("06/06/2026").orElseThrow().note()).isEmpty();
    assertThat(days.past("1 Jun").orElseThrow().note()).isEmpty();
    assertThat(days.past("1.6.2026").orElseThrow().note()).isEmpty();
  }

  /// Found by `bench/run fuzz`: each end of a long note was tried as a day in each way.
  @Test
  void aTextThatIsLongerThanAnyDayIsNone() {
    var days = new TypedDays(TODAY, Locale.US);

    assertThat(days.past("The 23rd of September, 2026")).isPresent();
    assertThat(days.past("yesterday" + " ".repeat(100))).isEmpty();
    assertThat(days.until("tomorrow" + " ".repeat(100))).isEmpty();
  }
}
