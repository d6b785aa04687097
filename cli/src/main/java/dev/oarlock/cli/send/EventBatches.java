package dev.oarlock.cli.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// What goes to the bus in one request: ten events at most, and no more bytes together than every
/// bus takes. One that is larger by itself goes alone, so that the others are taken.
public final class EventBatches {
  /// Of one event, since January 2026.
  static final int MAX_BYTES = 1_024 * 1_024;

  private static final int TOGETHER_BYTES = 256 * 1_024;
  private static final int MAX_ENTRIES = 10;

  private EventBatches() {}

  /// In their order; `entry` is what of each goes to the bus.
  public static <T> List<List<T>> of(List<T> all, Function<T, PutEventsRequestEntry> entry) {
    var batches = new ArrayList<List<T>>();
    var bytes = 0;
    for (var each : all) {
      var size = bytes(entry.apply(each));
      bytes += size;
      if (batches.isEmpty() || batches.getLast().size() == MAX_ENTRIES || bytes > TOGETHER_BYTES) {
        batches.add(new ArrayList<>());
        bytes = size;
      }
      batches.getLast().add(each);
    }
    return batches;
  }

  /// As EventBridge counts them; an instant of its own counts as fourteen.
  static int bytes(PutEventsRequestEntry entry) {
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
