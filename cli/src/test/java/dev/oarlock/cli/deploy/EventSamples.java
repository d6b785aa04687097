package dev.oarlock.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The samples in `events/`, by folder and file.
final class EventSamples {
  private EventSamples() {}

  static List<String> ofSignals() throws IOException {
    var events = DeploymentTemplate.house().resolve("events");
    try (var files = Files.find(events, 2, (file, _) -> file.toString().endsWith(".json"))) {
      return files
          .map(file -> events.relativize(file).toString())
          .filter(name -> isSignal(read(name)))
          .sorted()
          .toList();
    }
  }

  private static boolean isSignal(JsonNode event) {
    return event.has("detail-type") && !event.path("source").asText().equals("oarlock");
  }

  static JsonNode read(String sample) {
    try {
      return StrictJson.parse(
          Files.readString(DeploymentTemplate.house().resolve("events").resolve(Path.of(sample))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
