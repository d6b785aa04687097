package dev.oarlock.cli.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A CSV file as it stands: a header and at least one row.
public record CsvTable(Path file, List<String> header, List<List<String>> rows) {
  public static CsvTable read(Path file) {
    var rows = new ArrayList<List<String>>();
    var header = CsvReader.read(file, line -> rows.add(line.fields()));
    if (rows.isEmpty()) {
      throw new CsvTableException(file, "row 1", "there is none, only a line of column names");
    }
    return new CsvTable(file, header, List.copyOf(rows));
  }

  public boolean has(String column) {
    return header.contains(column);
  }

  /// All fields of a column; the column must be there.
  public List<String> column(String name) {
    var at = header.indexOf(name);
    if (at < 0) {
      throw new CsvTableException(file, "column " + name, "it is not there, only " + header);
    }
    return rows.stream().map(row -> row.get(at)).toList();
  }

  /// A field that is not what its column should hold; rows count from 1 after the header.
  public CsvTableException mistake(String column, int row, String what) {
    return new CsvTableException(file, "row " + (row + 1) + ", column " + column, what);
  }
}
