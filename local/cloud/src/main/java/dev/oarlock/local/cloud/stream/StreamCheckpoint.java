package dev.oarlock.local.cloud.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.disk.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// How far a function has come in a stream: the last sequence number done with, shard by shard. In
/// a file, replaced as a whole, where there is one.
final class StreamCheckpoint {
  private final Optional<AtomicFile> file;
  private final Map<String, String> done = new HashMap<>();

  StreamCheckpoint(Optional<AtomicFile> file, Consumer<String> repairs) {
    this.file = file;
    file.filter(it -> Files.exists(it.path())).ifPresent(it -> read(it, repairs));
  }

  /// The last sequence number done with in a shard.
  Optional<String> last(String shard) {
    return Optional.ofNullable(done.get(shard));
  }

  /// These are done with, and all before them.
  void advance(List<StreamChange> changes) {
    changes.forEach(change -> done.put(change.shard(), change.sequence()));
    file.ifPresent(this::write);
  }

  /// Without a checkpoint the stream is read from its beginning: what was done with is recognized.
  private void read(AtomicFile checkpoint, Consumer<String> repairs) {
    try {
      for (Map.Entry<String, JsonNode> entry : StrictJson.parse(checkpoint.read()).properties()) {
        done.put(entry.getKey(), entry.getValue().asText());
      }
    } catch (IllegalArgumentException _) {
      repairs.accept(
          "%s could not be read and is now %s: the stream is read from its beginning, which changes nothing twice"
              .formatted(checkpoint.path(), putAside(checkpoint)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint " + checkpoint.path(), e);
    }
  }

  private static Path putAside(AtomicFile checkpoint) {
    try {
      return checkpoint.putAside();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put aside " + checkpoint.path(), e);
    }
  }

  private void write(AtomicFile checkpoint) {
    try {
      checkpoint.write(StrictJson.write(StrictJson.tree(done)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the checkpoint " + checkpoint.path(), e);
    }
  }
}
