package dev.oarlock.cli.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.oarlock.cli.send.EventFile.LocatedEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes to the bus in one request: ten events at most, and as many bytes as it takes together.
/// One that is larger by itself goes alone, so that the others are taken.
final class EventBatches {
  static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_ENTRIES = 10;

  private EventBatches() {}

  static List<List<LocatedEntry>> of(List<LocatedEntry> entries) {
    var batches = new ArrayList<List<LocatedEntry>>();
    var bytes = 0;
    for (var entry : entries) {
      bytes += bytes(entry);
      if (batches.isEmpty() || batches.getLast().size() == MAX_ENTRIES || bytes > MAX_BYTES) {
        batches.add(new ArrayList<>());
        bytes = bytes(entry);
      }
      batches.getLast().add(entry);
    }
    return batches;
  }

  /// As EventBridge counts them; an instant of its own counts as fourteen.
  static int bytes(LocatedEntry located) {
    var entry = located.entry();
    return (entry.time() == null ? 0 : 14)
        + bytes(entry.source())
        + bytes(entry.detailType())
        + bytes(entry.detail())
        + entry.resources().stream().mapToInt(EventBatches::bytes).sum();
  }

  private static int bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(UTF_8).length;
  }
}
