package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.cli.imports.row.RefusedRow;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of events become one signal a day.
class RowGroupTest {
  private static final String EVENTS =
      """
      event,user,company,time
      Exported,u1,G5,1795600800
      Exported,u2,G5,1795604400
      Exported,u1,G5,1795611600
      Login,u4,G5,1795687200
      Login,,G5,1795687300
      Login,u9,,1795687300
      Login,u9,G6,1795687400
      """;
  private static final String MAPPING =
      """
      source: app
      files:
        - csv: events.csv
          group: {who: company, on: $day(time)}
          signals:
            - type: UsageReported
              account: {system: '"app"', id: $who}
              at: $on
              detail: {day: $on, activeUsers: $countDistinct(user), features: $countEach(event)}
      """;

  @TempDir private Path folder;

  @Test
  void peopleOfADayAreCountedOnceAndTheSignalIsNamedByWhatItsRowsShare() throws IOException {
    assertThat(map(MAPPING).signals())
        .extracting(MappedSignal::detail)
        .containsExactly(
            """
            {"account":{"system":"app","id":"G5"},"at":"2026-11-25",\
            "id":"UsageReported-G5-2026-11-25-3","day":"2026-11-25","activeUsers":2,\
            "features":{"Exported":3}}\
            """,
            """
            {"account":{"system":"app","id":"G5"},"at":"2026-11-26",\
            "id":"UsageReported-G5-2026-11-26-2","day":"2026-11-26","activeUsers":1,\
            "features":{"Login":2}}\
            """,
            """
            {"account":{"system":"app","id":"G6"},"at":"2026-11-26",\
            "id":"UsageReported-G6-2026-11-26-1","day":"2026-11-26","activeUsers":1,\
            "features":{"Login":1}}\
            """);
  }

  @Test
  void aRowThatIsOfNobodyIsNamed() throws IOException {
    assertThat(map(MAPPING).refused())
        .extracting(RefusedRow::text)
        .containsExactly("events.csv:7 map.yaml:4 files[0].group.who is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "key"})
  void whatRowsShareHasANameOfItsOwn(String taken) {
    assertThatThrownBy(() -> map(MAPPING.replace("on: $day", taken + ": $day")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'" + taken + "' is the name of something else");
  }

  private MappingResult map(String mapping) throws IOException {
    Files.writeString(folder.resolve("events.csv"), EVENTS);
    var file = Files.writeString(folder.resolve("map.yaml"), mapping);
    return SignalMapper.map(MappingReader.read(file), folder);
  }
}
