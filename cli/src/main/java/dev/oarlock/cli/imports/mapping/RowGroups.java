package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.row.SourceRow;
import dev.oarlock.mapping.definition.SignalMapping.GroupValue;
import dev.oarlock.mapping.expression.RowMappingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows of a file by what they have in common, such as an account and a day, in the order in
/// which each group began.
final class RowGroups {
  /// What one set of signals is made of: a row, or the list of rows that have something in common.
  /// The `variables` are the row's key, or what they have in common.
  record RowGroup(
      SourceRow first, Object rows, Map<String, ? extends @Nullable Object> variables) {}

  private final List<GroupValue> values;
  private final Map<List<Object>, List<SourceRow>> groups = new LinkedHashMap<>();

  RowGroups(List<GroupValue> values) {
    this.values = values;
  }

  void add(SourceRow row) {
    var common = values.stream().map(value -> common(value, row)).toList();
    groups.computeIfAbsent(common, _ -> new ArrayList<>()).add(row);
  }

  private static Object common(GroupValue value, SourceRow row) {
    return value
        .expression()
        .evaluate(row.columns(), Map.of())
        .filter(it -> !it.toString().isBlank())
        .orElseThrow(() -> new RowMappingException(value.expression().location() + " is empty"));
  }

  void forEach(Consumer<RowGroup> each) {
    groups.forEach((common, rows) -> {
      var variables = new HashMap<String, Object>();
      var key = new ArrayList<String>();
      for (var at = 0; at < values.size(); at++) {
        variables.put(values.get(at).name(), common.get(at));
        key.add(common.get(at).toString());
      }
      key.add(String.valueOf(rows.size())); // a file with more of a day tells that day anew
      variables.put("key", String.join("-", key));
      var columns = rows.stream().map(SourceRow::columns).toList();
      each.accept(new RowGroup(rows.getFirst(), columns, variables));
    });
  }
}
