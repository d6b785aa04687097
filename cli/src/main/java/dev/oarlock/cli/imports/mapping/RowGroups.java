package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.row.SourceRow;
import dev.oarlock.cli.imports.spill.OffsetList;
import dev.oarlock.cli.imports.spill.SpilledRows;
import dev.oarlock.mapping.definition.SignalMapping.GroupValue;
import dev.oarlock.mapping.expression.RowMappingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of the files of one kind by what they have in common, such as an account and a day, in
/// the order in which each group began: a day's events may lie in a file an hour. Of a row only
/// where it stands in a temporary file is held, so that a group has to fit into memory and a file
/// need not.
final class RowGroups implements AutoCloseable {
  /// What one set of signals is made of: a row, or the list of rows that have something in common.
  /// The `variables` are the row's key, or what they have in common.
  record RowGroup(
      String file,
      SourceRow first,
      Object rows,
      Map<String, ? extends @Nullable Object> variables) {}

  private final List<GroupValue> values;
  private final Map<List<Object>, FoundRows> groups = new LinkedHashMap<>();
  private final SpilledRows rows = new SpilledRows();

  RowGroups(List<GroupValue> values) {
    this.values = values;
  }

  /// Where the rows of a group are, and the file of the first of them.
  private record FoundRows(String file, OffsetList offsets) {}

  void add(String file, SourceRow row) {
    var common = values.stream().map(value -> common(value, row)).toList();
    groups
        .computeIfAbsent(common, _ -> new FoundRows(file, new OffsetList()))
        .offsets()
        .add(rows.append(row));
  }

  private static Object common(GroupValue value, SourceRow row) {
    return value
        .expression()
        .evaluate(row.columns(), Map.of())
        .filter(it -> !it.toString().isBlank())
        .orElseThrow(() -> new RowMappingException(value.expression().location() + " is empty"));
  }

  void forEach(Consumer<RowGroup> each) {
    groups.forEach((common, found) -> {
      var offsets = found.offsets();
      var variables = new HashMap<String, Object>();
      var key = new ArrayList<String>();
      for (var at = 0; at < values.size(); at++) {
        variables.put(values.get(at).name(), common.get(at));
        key.add(common.get(at).toString());
      }
      key.add(String.valueOf(offsets.size())); // a file with more of a day tells that day anew
      variables.put("key", String.join("-", key));
      var all = IntStream.range(0, offsets.size()).mapToObj(at -> rows.read(offsets.get(at)));
      each.accept(group(found.file(), all.toList(), variables));
    });
  }

  private static RowGroup group(String file, List<SourceRow> all, Map<String, Object> variables) {
    var columns = all.stream().map(SourceRow::columns).toList();
    return new RowGroup(file, all.getFirst(), columns, variables);
  }

  @Override
  public void close() {
    rows.close();
  }
}
