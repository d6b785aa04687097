package dev.oarlock.local.cloud.database;

import java.io.File;
import java.util.List;

/// A table on disk that appends what is written to a log beside its file, instead of waiting four
/// times for the disk with each write.
///
/// What was written survives a kill of the process, as before. A power cut leaves the table whole
/// and may cost its last moments, as it may of the queues.
final class WriteAheadTable extends CachedSchemaAccess {
  private static final List<String> SETTINGS =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = NORMAL",
          "PRAGMA wal_autocheckpoint = 8000", // pages: now and then, and not with every tenth batch
          "PRAGMA temp_store = MEMORY", // what a statement may have to take back needs no file of
          // its own
          "PRAGMA cache_size = -32000"); // 32 MB

  WriteAheadTable(File file) {
    super(file);
    run(connection -> {
      for (var setting : SETTINGS) {
        connection.exec(setting);
      }
    });
  }

  /// Returns when its log is in its file.
  @Override
  public void close() {
    super.close();
    try {
      queue.stop(true).join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
