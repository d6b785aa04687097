package dev.oarlock.local.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/// A line of a CSV by column; all values are texts. A column that is not there is an error rather
/// than nothing, so that a slip of the pen does not pass for an empty field.
final class Row extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  Row(Map<String, String> fields) {
    super(fields);
  }

  @Override
  public Object get(Object column) {
    if (!containsKey(column)) {
      throw new NoSuchColumn("there is no column '" + column + "', only " + keySet());
    }
    return super.get(column);
  }

  static final class NoSuchColumn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchColumn(String message) {
      super(message);
    }
  }
}
