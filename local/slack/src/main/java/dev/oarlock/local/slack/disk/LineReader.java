package dev.oarlock.local.slack.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads a file of lines, whatever has happened to it. A half line at its end was answered for to
/// nobody and is forgotten. Other lines that cannot be read are left out and told of, and the file
/// as it was is kept beside it.
public record LineReader(Path path, Consumer<String> repairs) {
  /// What the lines say; `line` throws IllegalArgumentException for one that it cannot read.
  public <T> List<T> read(Function<String, T> line) throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    var read = new ArrayList<T>();
    var torn = 0;
    for (var one : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      try {
        read.add(line.apply(one));
      } catch (IllegalArgumentException _) {
        torn++;
      }
    }
    if (torn > 0) {
      repairs.accept("lines torn in " + path + " and left out: " + torn + "; " + kept());
    }
    return read;
  }

  private String kept() throws IOException {
    var copy = path.resolveSibling(path.getFileName() + ".torn");
    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
    return "the file as it was is " + copy + ", delete it when you have seen it";
  }
}
