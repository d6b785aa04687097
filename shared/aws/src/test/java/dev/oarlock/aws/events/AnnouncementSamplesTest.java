package dev.oarlock.aws.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.bus.DriftJson;
import dev.oarlock.aws.bus.FeedNoticeJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementSamplesTest {
  private static final List<String> FOLDERS =
      List.of("health-changed", "account-at-risk", "account-recovered", "gong-rung");

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
    var event = Envelope.parse(Files.readString(sample));
    var detail = ((ObjectNode) event.detail()).deepCopy();
    detail.remove("correlation");

    var written = AnnouncementJson.write(AnnouncementJson.read(event.type(), detail));

    assertThat(Json.parse(Json.write(written))).isEqualTo(detail);
  }

  @Test
  void aNoticeOfDriftIsWrittenAsItWasRead() throws IOException {
    var sample = Path.of("..", "..", "events", "model-drifted", "three.json");
    var event = Envelope.parse(Files.readString(sample));
    var detail = ((ObjectNode) event.detail()).deepCopy();
    detail.remove("correlation");

    var written = DriftJson.write(DriftJson.read(detail));

    assertThat(Json.parse(Json.write(written))).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feed-fell-silent/usage.json",
        "feed-returned/usage.json",
        "feed-given-up/usage.json",
        "tide-seen/use-fell.json",
        "tide-over/returned.json"
      })
  void everyNoticeIsWrittenAsItWasRead(String sample) throws IOException {
    var event = Envelope.parse(Files.readString(Path.of("..", "..", "events").resolve(sample)));
    var detail = ((ObjectNode) event.detail()).deepCopy();
    detail.remove("correlation");

    var written = FeedNoticeJson.write(FeedNoticeJson.read(event.type(), detail));

    assertThat(Json.parse(Json.write(written))).isEqualTo(detail);
  }
}
