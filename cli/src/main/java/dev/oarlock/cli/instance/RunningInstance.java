package dev.oarlock.cli.instance;

import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// A running `oarlock up`, as the other commands find it: a small file in the user's temporary
/// folder, readable by that user alone, one per port.
public record RunningInstance(int port, String url, String data, long pid, String signingSecret) {
  /// Writes the file.
  public void register() {
    var file = file(port);
    var content =
        StrictJson.object()
            .put("port", port)
            .put("url", url)
            .put("data", data)
            .put("pid", pid)
            .put("signingSecret", signingSecret);
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, StrictJson.write(content));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /// Takes the file away, unless it is that of another process by now.
  public void unregister() {
    try {
      if (find(port).filter(it -> it.pid() == pid).isPresent()) {
        Files.deleteIfExists(file(port));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file(port), e);
    }
  }

  /// The instance on a port; throws [InstanceNotRunning] with what to type when there is none.
  public static RunningInstance on(int port) {
    return alive(port).orElseThrow(() -> new InstanceNotRunning(port));
  }

  /// What to say of a port that is taken for an instance's: the next after it, its database's.
  public static Optional<String> databaseAdvice(int port) {
    return alive(port - 1)
        .filter(_ -> alive(port).isEmpty())
        .map(owner ->
            "Port %d is the database's of the Oarlock on port %d: type --port %2$d."
                .formatted(port, owner.port()));
  }

  /// The instance on a port whose process is there.
  public static Optional<RunningInstance> alive(int port) {
    return find(port).filter(instance -> ProcessHandle.of(instance.pid()).isPresent());
  }

  /// What an instance on a port left for the commands of its user.
  public static Optional<RunningInstance> find(int port) {
    return Optional.of(file(port)).filter(Files::exists).map(RunningInstance::read);
  }

  private static RunningInstance read(Path file) {
    try {
      var json = StrictJson.parse(Files.readString(file));
      return new RunningInstance(
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
