package dev.oarlock.cli.imports.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.imports.mapping.UsageEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of what single people did, mapped as if each were the report of a day.
class UngroupedUsageTest {
  private static final String EVENTS =
      """
      event,user,company,time,people
      Exported,u1,G5,2026-11-25T10:00:00Z,1
      Exported,u2,G5,2026-11-25T11:00:00Z,1
      Exported,u3,G5,2026-11-25T12:00:00Z,1
      Login,u4,G5,2026-11-26T10:00:00Z,1
      Login,u5,G6,2026-11-26T10:00:00Z,1
      """;
  private static final String A_ROW_A_REPORT =
      """
      source: app
      files:
        - csv: events.csv
          key: user & time
          signals:
            - type: UsageReported
              account: {system: '"app"', id: company}
              at: time
              detail: {day: $day(time), activeUsers: $number(people), features: '{event: 1}'}
      """;
  @TempDir private Path folder;

  @Test
  void severalReportsOfOnePersonEachOfADayAreToldWithWhatToDo() throws IOException {
    assertThat(notes(A_ROW_A_REPORT, EVENTS))
        .singleElement()
        .asString()
        .startsWith("events.csv: each of 5 reports of use tells of 1 person, and 3 are of")
        .contains("`group` and `$countDistinct`");
  }

  @Test
  void nothingIsToldOfDaysOrOfReportsThatCountPeople() throws IOException {
    assertThat(notes(UsageEvents.A_DAY_A_REPORT, EVENTS)).isEmpty();
    assertThat(
            notes(A_ROW_A_REPORT, EVENTS.replace("G6,2026-11-26T10:00:00Z,1", "G6,2026-11-26,4")))
        .isEmpty();
    assertThat(notes(A_ROW_A_REPORT, EVENTS.lines().limit(2).toList())).isEmpty();
  }

  private List<String> notes(String mapping, List<String> rows) throws IOException {
    return notes(mapping, String.join("\n", rows));
  }

  private List<String> notes(String mapping, String rows) throws IOException {
    var mapped = new UsageEvents(folder).mapped(mapping, rows);
    assertThat(mapped.refused()).isEmpty();
    return UngroupedUsage.notes(mapped.activitySignals());
  }
}
