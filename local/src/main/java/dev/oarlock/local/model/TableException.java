package dev.oarlock.local.model;

import java.nio.file.Path;

/// A table that cannot be read as one. Says where, what and what was expected.
final class TableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  TableException(Path file, String where, String what) {
    super(file + ", " + where + ": " + what);
  }
}
