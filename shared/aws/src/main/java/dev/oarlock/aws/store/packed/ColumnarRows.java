package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Many objects of one shape as one object of columns, because similar values compress well side by
/// side: the number of `rows`, and under each field's name its [PackedColumn].
public final class ColumnarRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String ROW_COUNT = "rows";

  private ColumnarRows() {}

  public static ObjectNode pack(List<ObjectNode> rows) {
    var table = JSON.objectNode();
    table.put(ROW_COUNT, rows.size());
    table.setAll(packFields(rows));
    return table;
  }

  public static List<ObjectNode> unpack(JsonNode table) {
    var fields = ((ObjectNode) table.deepCopy()).without(ROW_COUNT);
    return unpack(fields, table.required(ROW_COUNT).intValue());
  }

  /// The columns of all fields that any of the objects has.
  static ObjectNode packFields(List<? extends @Nullable JsonNode> objects) {
    var names = new TreeSet<String>();
    objects.stream()
        .filter(Objects::nonNull)
        .forEach(o -> o.fieldNames().forEachRemaining(names::add));
    var columns = new TreeMap<String, JsonNode>();
    for (var name : names) {
      columns.put(
          name,
          PackedColumn.pack(objects.stream().map(o -> o == null ? null : o.get(name)).toList()));
    }
    return JSON.objectNode().setAll(columns);
  }

  static List<ObjectNode> unpack(JsonNode fields, int count) {
    var rows = new ArrayList<ObjectNode>();
    for (var i = 0; i < count; i++) {
      rows.add(JSON.objectNode());
    }
    for (var field : fields.properties()) {
      fill(rows, field.getKey(), PackedColumn.unpack(field.getValue(), count));
    }
    return rows;
  }

  private static void fill(List<ObjectNode> rows, String name, List<@Nullable JsonNode> values) {
    for (var i = 0; i < rows.size(); i++) {
      var value = values.get(i);
      if (value != null) {
        rows.get(i).set(name, value);
      }
    }
  }
}
