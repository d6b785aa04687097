package dev.oarlock.cli.csv;

import java.nio.file.Path;

/// A table that cannot be read as one. Says where, what and what was expected.
public final class CsvTableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public CsvTableException(Path file, String where, String what) {
    super(file + ", " + where + ": " + what);
  }
}
