package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.field.SignalFields.FieldSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns of [ColumnarRows], to be read row by row without making an object of each.
public final class PackedTable {
  static final String ROW_COUNT = "rows";

  private final Map<String, ColumnValues> columns;
  private final int rows;

  private PackedTable(Map<String, ColumnValues> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  public static PackedTable of(JsonNode table) {
    return of(table, Set.of());
  }

  /// Without what stands beside the columns under these names.
  public static PackedTable of(JsonNode table, Set<String> beside) {
    var others = new HashSet<>(beside);
    others.add(ROW_COUNT);
    return of(table, table.required(ROW_COUNT).intValue(), others);
  }

  static PackedTable of(JsonNode fields, int rows) {
    return of(fields, rows, Set.of());
  }

  private static PackedTable of(JsonNode fields, int rows, Set<String> beside) {
    var columns = new LinkedHashMap<String, ColumnValues>();
    for (var field : fields.properties()) {
      if (!beside.contains(field.getKey())) {
        columns.put(field.getKey(), ColumnValues.of(field.getValue(), rows));
      }
    }
    return new PackedTable(columns, rows);
  }

  public int size() {
    return rows;
  }

  /// Whether any row may have such a field.
  public boolean has(String name) {
    return columns.containsKey(name);
  }

  public PackedRow row(int number) {
    return new PackedRow(this, number);
  }

  public Stream<PackedRow> rows() {
    return IntStream.range(0, rows).mapToObj(this::row);
  }

  /// One row, field by field.
  public record PackedRow(PackedTable table, int number) implements FieldSource {
    @Override
    public @Nullable JsonNode value(String name) {
      var column = table.columns.get(name);
      var value = column == null ? null : column.at(number);
      return value == null || value.isNull() ? null : value;
    }

    @Override
    public @Nullable LocalDate keptDay(String name) {
      var column = table.columns.get(name);
      return column == null ? null : column.dayAt(number);
    }

    /// An [IllegalArgumentException] says that nothing stands there.
    public JsonNode required(String name) {
      var value = value(name);
      if (value == null) {
        throw new IllegalArgumentException("a row without " + name);
      }
      return value;
    }

    /// All fields that it has, as they were packed.
    ObjectNode object() {
      var object = JsonNodeFactory.instance.objectNode();
      for (var column : table.columns.entrySet()) {
        var value = column.getValue().at(number);
        if (value != null) {
          object.set(column.getKey(), value);
        }
      }
      return object;
    }
  }
}
