package dev.oarlock.cli.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileTest {
  private static final String RIGHT = "{\"Source\":\"s\",\"DetailType\":\"T\",\"Detail\":{}}";

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
        .extracting(EventFile.LocatedEntry::entry)
        .allSatisfy(entry -> {
          assertThat(entry.source()).isEqualTo("s");
          assertThat(entry.detailType()).isEqualTo("T");
          assertThat(entry.detail()).isEqualTo("{\"a\":1}");
          assertThat(entry.eventBusName()).isEqualTo("bus");
        });
  }

  @Test
  void aFileThatIsNotThereIsNamedWithWhatToDo() {
    var file = folder.resolve("nowhere.json");

    assertThatThrownBy(() -> EventFile.read(file, "bus"))
        .hasMessage(
            file
                + ": there is no such file, or none to read. Give files of events; each signal has"
                + " samples in events/ to copy.");
  }

  @Test
  void aByteOrderMarkIsNoMistake() throws IOException {
    var file = Files.writeString(folder.resolve("f.json"), "\uFEFF" + RIGHT);

    assertThat(EventFile.read(file, "bus")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{broken", "broken"})
  void aBrokenLineIsNamed(String broken) throws IOException {
    var file = Files.writeString(folder.resolve("f.jsonl"), RIGHT + "\n\n" + broken + "\n" + RIGHT);

    assertThatThrownBy(() -> EventFile.read(file, "bus"))
        .hasMessageStartingWith(file + ": line 3: not JSON: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n"})
  void anEmptyFileIsCalledEmpty(String text) throws IOException {
    var file = Files.writeString(folder.resolve("f.json"), text);

    assertThatThrownBy(() -> EventFile.read(file, "bus"))
        .hasMessage(file + ": there is nothing in it.");
  }

  @Test
  void whatIsNoTextIsNamed() throws IOException {
    var file =
        Files.write(folder.resolve("f.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x5b, 0});

    assertThatThrownBy(() -> EventFile.read(file, "bus"))
        .hasMessage(file + ": this is not text in UTF-8.");
  }

  @Test
  void aFolderIsNamedAsOne() {
    assertThatThrownBy(() -> EventFile.read(folder, "bus"))
        .hasMessageStartingWith(folder + ": this is a folder.");
  }

  @Test
  void aMistakeNamesTheFileAndTheEvent() throws IOException {
    var right = "{\"Source\":\"s\",\"DetailType\":\"T\",\"Detail\":{}}";
    var wrong = "{\"Source\":\"s\",\"DetailType\":\"T\",\"Detail\":{},\"Time\":\"noon\"}";
    var file = Files.writeString(folder.resolve("f.json"), "[" + right + "," + wrong + "]");

    assertThatThrownBy(() -> EventFile.read(file, "bus"))
        .hasMessage(file + ", event 2: Time is not an instant: noon.");
  }
}
