package dev.oarlock.local.cloud.database;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The one file of a table on disk. A crash does not tear it, for SQLite writes it as a whole or
/// not at all; a disk that fails, or a copy that was cut short, does.
record TableFile(Path path) {
  private static final int BUSY_MILLIS = 10_000;
  private static final Logger DRIVER = Logger.getLogger("com.almworks.sqlite4java");

  /// An [IllegalStateException] says what is wrong with the file, and what to do.
  void requireWhole() {
    try {
      if (Files.exists(path) && Files.size(path) > 0) {
        DRIVER.setLevel(Level.WARNING); // it tells of each connection
        check();
      } else if (wasThere()) {
        throw gone();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /// Whoever follows the stream of a table keeps how far, beside it.
  private boolean wasThere() throws IOException {
    var folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return false;
    }
    try (var kept = Files.newDirectoryStream(folder, "*.checkpoint")) {
      return kept.iterator().hasNext();
    }
  }

  private void check() {
    var connection = new SQLiteConnection(path.toFile());
    try {
      connection.open(false);
      connection.setBusyTimeout(
          BUSY_MILLIS); // whoever had it open may still be putting it in order
      var answer = connection.prepare("PRAGMA quick_check(1)");
      var said = answer.step() ? answer.columnString(0) : "no answer";
      if (!said.equals("ok")) {
        throw damaged(said);
      }
    } catch (SQLiteException e) {
      throw damaged(String.valueOf(e.getMessage()));
    } finally {
      connection.dispose();
    }
  }

  private IllegalStateException gone() {
    return new IllegalStateException(
        """
        The table's file %s is empty or gone, though its stream was read before. Nothing was \
        changed. Put a copy of the data folder from before in its place, or start with another \
        --data DIR and import again.\
        """
            .formatted(path));
  }

  private IllegalStateException damaged(String said) {
    return new IllegalStateException(
        """
        The table's file %s is damaged (%s). Nothing was changed. Put a copy of the data folder \
        from before in its place; or save what can be read (sqlite3 %s .recover | sqlite3 new.db) \
        and put that there; or start with another --data DIR and import again.\
        """
            .formatted(path, said.strip(), path));
  }
}
