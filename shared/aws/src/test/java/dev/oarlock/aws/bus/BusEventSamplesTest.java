package dev.oarlock.aws.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.aws.json.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusEventSamplesTest {
  private static final List<String> FOLDERS =
      List.of(
          "health-changed",
          "account-at-risk",
          "account-recovered",
          "renewal-overdue",
          "renewal-lapsed",
          "account-churned",
          "revenue-contracted",
          "gong-rung",
          "gong-corrected");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "..", "events"), 2)) {
      return files
          .filter(file -> FOLDERS.contains(file.getName(file.getNameCount() - 2).toString()))
          .filter(file -> !file.endsWith("schema.json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsWrittenAsItWasRead(Path sample) throws IOException {
    var event = EventEnvelope.parse(Files.readString(sample));
    var detail = ((ObjectNode) event.detail()).deepCopy();
    detail.remove("correlation");

    var written = AnnouncementJson.write(AnnouncementJson.read(event.type(), detail));

    assertThat(JsonTree.parse(JsonTree.write(written))).isEqualTo(detail);
  }

  @Test
  void aNoticeAboutAnIdentityIsWrittenAsItWasRead() throws IOException {
    var sample = Path.of("..", "..", "events", "identity-question-changed", "unknown.json");
    var detail = EventEnvelope.parse(Files.readString(sample)).detail();

    assertThat(IdentityNotice.read(detail).write()).isEqualTo(detail);
  }

  @Test
  void aNoticeOfDriftIsWrittenAsItWasRead() throws IOException {
    var sample = Path.of("..", "..", "events", "model-drifted", "three.json");
    var event = EventEnvelope.parse(Files.readString(sample));
    var detail = ((ObjectNode) event.detail()).deepCopy();
    detail.remove("correlation");

    var written = DriftReportJson.write(DriftReportJson.read(detail));

    assertThat(JsonTree.parse(JsonTree.write(written))).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source-fell-silent/usage.json",
        "source-returned/usage.json",
        "source-given-up/usage.json",
        "anomaly-detected/use-fell.json",
        "anomaly-ended/returned.json"
      })
  void everyNoticeIsWrittenAsItWasRead(String sample) throws IOException {
    var event =
        EventEnvelope.parse(Files.readString(Path.of("..", "..", "events").resolve(sample)));
    var detail = ((ObjectNode) event.detail()).deepCopy();
    detail.remove("correlation");

    var written = DataQualityNoticeJson.write(DataQualityNoticeJson.read(event.type(), detail));

    assertThat(JsonTree.parse(JsonTree.write(written))).isEqualTo(detail);
  }
}
