package dev.oarlock.local.cli;

import dev.oarlock.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A running `oarlock up`, as the other commands find it: a small file in the user's temporary
/// folder, readable by that user alone, one per port.
public record Instance(int port, String url, String data, long pid, String signingSecret) {
  /// Writes the file.
  public void announce() {
    var file = file(port);
    var content =
        Json.object()
            .put("port", port)
            .put("url", url)
            .put("data", data)
            .put("pid", pid)
            .put("signingSecret", signingSecret);
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, Json.write(content));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /// Takes the file away.
  public void retire() {
    try {
      Files.deleteIfExists(file(port));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file(port), e);
    }
  }

  /// The instance on a port; throws [NotRunning] with what to type when there is none.
  public static Instance on(int port) {
    var file = file(port);
    if (!Files.exists(file)) {
      throw new NotRunning(port);
    }
    var instance = read(file);
    if (ProcessHandle.of(instance.pid()).isEmpty()) {
      throw new NotRunning(port);
    }
    return instance;
  }

  private static Instance read(Path file) {
    try {
      var json = Json.parse(Files.readString(file));
      return new Instance(
          json.path("port").asInt(),
          json.path("url").asText(),
          json.path("data").asText(),
          json.path("pid").asLong(),
          json.path("signingSecret").asText());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Path file(int port) {
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    return folder.resolve("oarlock-" + System.getProperty("user.name") + "-" + port + ".json");
  }
}
