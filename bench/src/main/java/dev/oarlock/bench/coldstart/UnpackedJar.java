package dev.oarlock.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.ZipFile;

/// A package as Lambda runs it: the jar is unpacked, and classes are files in a folder.
final class UnpackedJar {
  private UnpackedJar() {}

  /// The folder beside the jar; an earlier one is deleted.
  static Path of(Path jar) throws IOException {
    var folder = jar.resolveSibling("unpacked");
    delete(folder);
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        var file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (var bytes = zip.getInputStream(entry)) {
          Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return folder;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
