package dev.oarlock.export;

import java.nio.file.Path;

/// Where files are left for others: a key that is there already is replaced as a whole.
interface ExportBucket extends AutoCloseable {
  void put(String key, Path file);

  @Override
  void close();
}
