package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Many objects of one shape as one object of columns, because similar values compress well side by
/// side: the number of `rows`, and under each field's name its [PackedColumn].
public final class ColumnarRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ColumnarRows() {}

  public static ObjectNode pack(List<ObjectNode> rows) {
    var table = JSON.objectNode();
    table.put(PackedTable.ROW_COUNT, rows.size());
    table.setAll(packFields(rows));
    return table;
  }

  public static List<ObjectNode> unpack(JsonNode table) {
    var packed = PackedTable.of(table);
    var rows = new ArrayList<ObjectNode>();
    for (var i = 0; i < packed.size(); i++) {
      rows.add(packed.row(i).object());
    }
    return rows;
  }

  /// The columns of all fields that any of the objects has.
  static ObjectNode packFields(List<? extends @Nullable JsonNode> objects) {
    var columns = new TreeMap<String, @Nullable JsonNode[]>();
    for (var row = 0; row < objects.size(); row++) {
      var object = objects.get(row);
      if (object != null) {
        for (var field : object.properties()) {
          columns.computeIfAbsent(field.getKey(), _ -> new JsonNode[objects.size()])[row] =
              field.getValue();
        }
      }
    }
    var packed = JSON.objectNode();
    columns.forEach((name, values) -> packed.set(name, PackedColumn.pack(Arrays.asList(values))));
    return packed;
  }
}
