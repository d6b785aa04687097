package dev.oarlock.local.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A copy of a cloud's data folder, from which another can be started that goes on where this one
/// was.
final class SavedFolder {
  private static final String TABLE = "table.db";

  private SavedFolder() {}

  /// Of a cloud that has nothing left to do.
  static void write(LocalCloud cloud, Path target) {
    var data = cloud.setup().data().orElseThrow();
    try {
      Files.createDirectories(target);
      cloud.database().copyTo(target.resolve(TABLE));
      try (var files = Files.newDirectoryStream(data)) {
        for (var file : files) {
          if (isKept(file)) {
            Files.copy(
                file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot save " + data + " in " + target, e);
    }
  }

  private static boolean isKept(Path file) {
    var name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && !name.startsWith(TABLE) && !name.endsWith(".log");
  }
}
