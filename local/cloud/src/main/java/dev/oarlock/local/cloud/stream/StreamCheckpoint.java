package dev.oarlock.local.cloud.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far a function has come in a stream: the last sequence number done with, shard by shard. In
/// a file, replaced as a whole, where there is one.
final class StreamCheckpoint {
  private final Optional<Path> file;
  private final Map<String, String> done = new HashMap<>();

  StreamCheckpoint(Optional<Path> file) {
    this.file = file;
    file.filter(Files::exists).ifPresent(this::read);
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

  private void read(Path path) {
    try {
      for (Map.Entry<String, JsonNode> entry :
          StrictJson.parse(Files.readString(path)).properties()) {
        done.put(entry.getKey(), entry.getValue().asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint " + path, e);
    }
  }

  private void write(Path path) {
    try {
      var fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(fresh, StrictJson.write(StrictJson.tree(done)));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the checkpoint " + path, e);
    }
  }
}
