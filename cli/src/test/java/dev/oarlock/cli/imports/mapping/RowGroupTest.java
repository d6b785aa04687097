package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.cli.imports.row.RefusedRow;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.mapping.definition.ShippedMapping;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
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
  private static final String MAPPING = UsageEvents.A_DAY_A_REPORT;

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

  /// Rows wait in a file until their group is whole, and are then as they were.
  @Test
  void aMisspeltColumnIsNamedInAGroupToo() {
    assertThatThrownBy(() -> map(MAPPING.replace("$countDistinct(user)", "$countDistinct(usr)")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no column 'usr'");
  }

  @Test
  void numbersOfJsonLinesAreTheSameNumbersInAGroup() throws IOException {
    Files.writeString(
        folder.resolve("events.jsonl"),
        """
        {"company":"G5","time":1795600800,"n":2,"rate":0.1,"large":9007199254740993}
        {"company":"G5","time":1795600801,"n":3,"rate":1.0,"large":1}
        """);
    var mapping =
        MAPPING
            .replace("events.csv", "events.jsonl")
            .replace("$countDistinct(user)", "$sum(n)")
            .replace("$countEach(event)", "'{\"a\": rate, \"b\": large}'");

    assertThat(new UsageEvents(folder).mapped(mapping).signals())
        .singleElement()
        .extracting(MappedSignal::detail, InstanceOfAssertFactories.STRING)
        .contains("\"activeUsers\":5", "{\"a\":[0.1,1.0],\"b\":[9007199254740993,1]}");
  }

  /// Amplitude writes a file an hour, and an event that it is not sure of twice.
  @Test
  void aDayInSeveralFilesIsOneReportAndTheSameEventCountsOnce() throws IOException {
    write("9.json", event("u1", "a"), event("u2", "b"), "no JSON");
    write("10.json", event("u3", "c"), event("u1", "a"));

    var mapped =
        SignalMapper.map(ShippedMapping.named("amplitude").orElseThrow().mapping(), folder);

    assertThat(mapped.signals())
        .singleElement()
        .extracting(MappedSignal::detail, InstanceOfAssertFactories.STRING)
        .contains("\"activeUsers\":3,\"features\":{\"Exported\":3}");
    assertThat(mapped.skipped()).containsValue(1).hasSize(1);
    assertThat(mapped.refused()).extracting(RefusedRow::line).containsExactly(3);
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }

  private static String event(String user, String id) {
    return """
    {"event_type":"Exported","event_time":"2026-11-25 09:00:00.000000","user_id":"%s",\
    "groups":{"company":["G5"]},"$insert_id":"%s"}\
    """
        .formatted(user, id);
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
    return new UsageEvents(folder).mapped(mapping, EVENTS);
  }
}
