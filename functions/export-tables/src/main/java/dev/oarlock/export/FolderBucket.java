package dev.oarlock.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// A folder that stands for a bucket on a laptop.
record FolderBucket(Path folder) implements ExportBucket {
  @Override
  public void put(String key, Path file) {
    var place = folder.resolve(key);
    var beside = place.resolveSibling("." + place.getFileName());
    try {
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + place, e);
    }
  }

  @Override
  public void close() {}
}
