package dev.oarlock.local.slack.disk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A small file that is replaced as a whole: whoever reads it finds the old content or the new one,
/// after a crash too.
public record AtomicFile(Path path) {
  /// Writes it beside, onto the disk, and then in its place.
  public void write(String text) throws IOException {
    var fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      try (var out = new FileOutputStream(fresh.toFile())) {
        PrivateFolder.restrict(fresh);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(fresh); // on a full disk even a half file is missed
      throw e;
    }
  }

  /// What is in it.
  public String read() throws IOException {
    return Files.readString(path);
  }

  /// Puts away what cannot be read, and says where.
  public Path putAside() throws IOException {
    var aside = path.resolveSibling(path.getFileName() + ".torn");
    return Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
  }
}
