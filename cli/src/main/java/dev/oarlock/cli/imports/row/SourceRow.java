package dev.oarlock.cli.imports.row;

import java.util.Map;
import java.util.Optional;

/// A row by column, and the line of the file on which it begins. A `mistake` says why it is no
/// whole row; the columns that it lacks are empty then.
public record SourceRow(int line, Map<String, Object> columns, Optional<String> mistake) {
  /// Whether nothing stands in it.
  public boolean isBlank() {
    return columns.values().stream().allMatch(it -> it instanceof String text && text.isBlank());
  }
}
