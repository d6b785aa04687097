package dev.oarlock.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{"Source":"s","DetailType":"T","Detail":{"a":1}}]                | 1
          {"Entries":[{"Source":"s","DetailType":"T","Detail":"{\\"a\\":1}"}]} | 1
          {"source":"s","detail-type":"T","detail":{"a":1},"time":"2026-01-01T00:00:00Z"} | 1
          {"Source":"s","DetailType":"T","Detail":{"a":1}}NEXT{"Source":"s","DetailType":"T","Detail":{"a":1}} | 2
          """)
  void everyUsualFormIsRead(String text, int count) throws IOException {
    var file = Files.writeString(folder.resolve("f.json"), text.replace("NEXT", "\n"));
    assertThat(EventFile.read(file, "bus"))
        .hasSize(count)
        .allSatisfy(entry -> {
          assertThat(entry.source()).isEqualTo("s");
          assertThat(entry.detailType()).isEqualTo("T");
          assertThat(entry.detail()).isEqualTo("{\"a\":1}");
          assertThat(entry.eventBusName()).isEqualTo("bus");
        });
  }
}
