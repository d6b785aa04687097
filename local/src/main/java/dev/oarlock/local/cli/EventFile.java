package dev.oarlock.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.bus.Entries;
import dev.oarlock.local.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// A file of events: a JSON array, `{"Entries": [..]}`, one object, or JSON lines.
final class EventFile {
  private EventFile() {}

  /// The events of the file, on a bus of their own choice or on this one.
  static List<PutEventsRequestEntry> read(Path file, String bus) throws IOException {
    try {
      return nodes(Files.readString(file))
          .map(Entries::entry)
          .map(entry -> entry.eventBusName() == null ? onBus(entry, bus) : entry)
          .toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static PutEventsRequestEntry onBus(PutEventsRequestEntry entry, String bus) {
    return entry.toBuilder().eventBusName(bus).build();
  }

  private static Stream<JsonNode> nodes(String text) {
    if (isLines(text)) {
      return text.lines().filter(line -> !line.isBlank()).map(Json::parse);
    }
    var tree = Json.parse(text);
    var list = tree.has("Entries") ? tree.path("Entries") : tree;
    return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.of(list);
  }

  /// Lines, when the first one is an object by itself and others follow.
  private static boolean isLines(String text) {
    var lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    return lines.size() == 2
        && lines.getFirst().startsWith("{")
        && lines.getFirst().stripTrailing().endsWith("}")
        && lines.getLast().startsWith("{");
  }
}
