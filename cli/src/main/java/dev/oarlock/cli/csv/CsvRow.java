package dev.oarlock.cli.csv;

import dev.oarlock.cli.command.InputException;
import dev.oarlock.cli.csv.CsvReader.CsvLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/// A row of a CSV by column; all values are texts. A column that is not there is an error rather
/// than nothing, so that a slip of the pen does not pass for an empty field.
public final class CsvRow extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  private CsvRow(CsvLine line) {
    for (var at = 0; at < line.fields().size(); at++) {
      put(line.header().get(at), line.fields().get(at));
    }
  }

  /// Hands every row of a file over. `place` is where the mapping names the file.
  public static void forEach(Path file, String place, Consumer<CsvRow> rows) {
    if (!Files.isReadable(file)) {
      throw new InputException(
          place, "there is no file " + file, "Give the folder that holds it as the last argument.");
    }
    CsvReader.read(file, line -> rows.accept(new CsvRow(line)));
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
