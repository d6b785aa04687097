package dev.oarlock.aws.export.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.export.ExportColumn;
import dev.oarlock.aws.export.ExportedTable;
import dev.oarlock.aws.json.JsonTree;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// A table as JSON, an object a line; what has no value is `null`, so that every line has every
/// name.
public final class JsonLines {
  private JsonLines() {}

  /// Writes all of it; how many rows that were.
  public static long write(ExportedTable table, PrintWriter out) {
    var rows = new long[1];
    table
        .rows()
        .forEach(row -> {
          out.print(JsonTree.write(object(table.columns(), row)) + "\n");
          rows[0]++;
        });
    out.flush();
    return rows[0];
  }

  static ObjectNode object(List<? extends ExportColumn<?>> columns, List<Optional<?>> row) {
    var object = JsonTree.object();
    for (var at = 0; at < columns.size(); at++) {
      put(object, columns.get(at).name(), row.get(at));
    }
    return object;
  }

  private static void put(ObjectNode object, String name, Optional<?> value) {
    switch (value.orElse(null)) {
      case null -> object.putNull(name);
      case Long whole -> object.put(name, whole);
      case Double decimal -> object.put(name, decimal);
      case Boolean flag -> object.put(name, flag);
      case Object other -> object.put(name, other.toString());
    }
  }
}
