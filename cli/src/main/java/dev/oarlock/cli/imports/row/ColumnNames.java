package dev.oarlock.cli.imports.row;

import dev.oarlock.mapping.format.ColumnAliases;
import dev.oarlock.mapping.format.MissingColumnException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of a file. One whose name another has, too, is `name#1`, `name#2` and so on; what a
/// mapping calls a column is another name of it.
record ColumnNames(List<String> header, List<String> names, Map<String, String> aliases) {
  static ColumnNames of(HeaderLines lines, ColumnAliases aliases) {
    var header = lines.names();
    var counted = new LinkedHashMap<String, Integer>();
    var names = new ArrayList<String>();
    for (var name : header) {
      var nth = counted.merge(name, 1, Integer::sum);
      var isDouble = !name.isBlank() && Collections.frequency(header, name) > 1;
      names.add(isDouble ? name + "#" + nth : name);
    }
    var called = new ArrayList<>(names);
    called.addAll(lines.others().keySet());
    var resolved = new LinkedHashMap<String, String>(lines.others());
    aliases
        .resolved(called)
        .forEach((alias, name) -> resolved.put(alias, lines.others().getOrDefault(name, name)));
    return new ColumnNames(header, List.copyOf(names), resolved);
  }

  /// Whether a row is the column names again, as where exports were put one after the other.
  boolean isRepeatedBy(List<String> fields) {
    return fields.size() > 1 && fields.equals(header);
  }

  SourceRow row(int line, List<String> fields) {
    var columns = new ColumnValues();
    for (var at = 0; at < names.size(); at++) {
      if (!names.get(at).isBlank()) {
        columns.put(names.get(at), at < fields.size() ? fields.get(at) : "");
      }
    }
    aliases.forEach((alias, name) -> columns.put(alias, columns.getOrDefault(name, "")));
    return new SourceRow(line, columns, mistake(fields));
  }

  /// Empty fields beyond the last column are no mistake: spreadsheets leave them behind.
  private Optional<String> mistake(List<String> fields) {
    if (fields.size() < names.size()) {
      return Optional.of(
          "the row has %d fields, and there are %d columns: it ends before '%s'"
              .formatted(fields.size(), names.size(), names.get(fields.size())));
    }
    var more = fields.subList(names.size(), fields.size());
    return more.stream().allMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(
            "the row has %d fields, and there are %d columns: '%s' is in none"
                .formatted(fields.size(), names.size(), more.getLast()));
  }

  /// A column that is not there is an error rather than nothing, so that a slip of the pen does not
  /// pass for an empty field.
  private static final class ColumnValues extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    @Override
    public Object get(Object column) {
      if (!containsKey(column)) {
        throw new MissingColumnException(missing(column, this));
      }
      return super.get(column);
    }

    private static String missing(Object column, Map<String, Object> columns) {
      var first = column + "#1";
      return columns.containsKey(first)
          ? "two columns are called '%s': say `%s` or `%s#2`".formatted(column, first, column)
          : "there is no column '" + column + "', only " + columns.keySet();
    }
  }
}
