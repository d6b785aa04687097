package dev.oarlock.cli.csv;

import java.util.LinkedHashMap;
import java.util.Map;

/// A line of a CSV by column; all values are texts. A column that is not there is an error rather
/// than nothing, so that a slip of the pen does not pass for an empty field.
public final class CsvRow extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  CsvRow(Map<String, String> fields) {
    super(fields);
  }

  @Override
  public Object get(Object column) {
    if (!containsKey(column)) {
      throw new MissingColumnException("there is no column '" + column + "', only " + keySet());
    }
    return super.get(column);
  }

  public static final class MissingColumnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingColumnException(String message) {
      super(message);
    }
  }
}
