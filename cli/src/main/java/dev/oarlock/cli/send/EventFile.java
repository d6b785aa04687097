package dev.oarlock.cli.send;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.bus.BusEntryReader;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// A file of events: a JSON array, `{"Entries": [..]}`, one object, or JSON lines.
final class EventFile {
  /// What some editors and shells write before the text.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// An event and where it was read: which file, and the how manieth event in it.
  record LocatedEntry(String location, PutEventsRequestEntry entry) {}

  private EventFile() {}

  /// The events of the file, on a bus of their own choice or on this one.
  static List<LocatedEntry> read(Path file, String bus) throws IOException {
    var entries = new ArrayList<LocatedEntry>();
    for (var node : nodes(file)) {
      var place = file + ", event " + (entries.size() + 1);
      entries.add(new LocatedEntry(place, onBus(entry(node, place), bus)));
    }
    return entries;
  }

  private static List<JsonNode> nodes(Path file) throws IOException {
    try {
      return nodes(text(file)).toList();
    } catch (IllegalArgumentException e) {
      throw wrong(file.toString(), e);
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          (Files.isDirectory(file) ? "this is a folder" : "there is no such file, or none to read")
              + ". Give files of events; each signal has samples in events/ to copy");
    }
    try {
      var text = Files.readString(file);
      var bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      if (bare.isBlank()) {
        throw new IllegalArgumentException("there is nothing in it");
      }
      return bare;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("this is not text in UTF-8", e);
    }
  }

  private static PutEventsRequestEntry entry(JsonNode node, String place) {
    try {
      return BusEntryReader.entry(node);
    } catch (IllegalArgumentException e) {
      throw wrong(place, e);
    }
  }

  private static IllegalArgumentException wrong(String place, IllegalArgumentException why) {
    return new IllegalArgumentException(place + ": " + why.getMessage() + ".", why);
  }

  private static PutEventsRequestEntry onBus(PutEventsRequestEntry entry, String bus) {
    return entry.eventBusName() == null ? entry.toBuilder().eventBusName(bus).build() : entry;
  }

  private static Stream<JsonNode> nodes(String text) {
    if (isLines(text)) {
      return lines(text);
    }
    var tree = StrictJson.parse(text);
    var list = tree.has("Entries") ? tree.path("Entries") : tree;
    return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.of(list);
  }

  private static Stream<JsonNode> lines(String text) {
    var lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isBlank())
        .mapToObj(i -> line(i + 1, lines.get(i)));
  }

  private static JsonNode line(int number, String text) {
    try {
      return StrictJson.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
    }
  }

  /// Lines, when the first one is an object by itself and others follow.
  private static boolean isLines(String text) {
    var lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    return lines.size() == 2
        && lines.getFirst().startsWith("{")
        && lines.getFirst().stripTrailing().endsWith("}");
  }
}
