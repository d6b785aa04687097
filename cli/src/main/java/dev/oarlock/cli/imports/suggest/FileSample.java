package dev.oarlock.cli.imports.suggest;

import dev.oarlock.cli.imports.row.SourceRows;
import dev.oarlock.mapping.expression.EmptyText;
import dev.oarlock.mapping.format.DecimalMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns of a file with the values of its first rows, as texts. What an object within an
/// object has is a column, too: `inner` says which those are, as `actor.id`.
record FileSample(Map<String, List<String>> columns, Set<String> inner, DecimalMark decimal) {
  private static final int ROWS = 200;

  static FileSample of(SourceRows source) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    var inner = new LinkedHashSet<String>();
    source.forEach(row -> {
      if (rows.size() < ROWS && row.mistake().isEmpty()) {
        rows.add(flat(row.columns(), inner));
      }
    });
    var columns = new LinkedHashMap<String, List<String>>();
    rows.stream()
        .flatMap(row -> row.keySet().stream())
        .filter(name -> !name.isBlank())
        .forEach(name -> columns.put(name, values(name, rows)));
    return new FileSample(columns, inner, source.numbers().decimal());
  }

  private static List<String> values(String name, List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.getOrDefault(name, "")).toList();
  }

  private static Map<String, String> flat(Map<String, Object> row, Set<String> inner) {
    var flat = new LinkedHashMap<String, String>();
    row.forEach((name, value) -> {
      if (value instanceof Map<?, ?> object) {
        object.forEach((key, of) -> {
          inner.add(name + "." + key);
          flat.put(name + "." + key, String.valueOf(of));
        });
      } else {
        flat.put(name, value == null ? "" : value.toString());
      }
    });
    return flat;
  }

  /// As a mapping names it.
  String expression(String column) {
    return "`" + (inner.contains(column) ? column.replaceFirst("\\.", "`.`") : column) + "`";
  }

  List<String> told(String column) {
    return columns.getOrDefault(column, List.of()).stream()
        .filter(it -> !EmptyText.is(it))
        .toList();
  }

  /// A value as a number; none of what is none.
  Optional<Double> number(String value) {
    return decimal.parse(value).map(Number::doubleValue);
  }
}
