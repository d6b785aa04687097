package dev.oarlock.cli.imports.suggest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which column of a file holds what, and which nobody knows.
record ColumnGuesses(Map<ColumnMeaning, String> columns, List<String> unknown) {
  static ColumnGuesses of(List<String> header, List<Map<String, Object>> rows) {
    var left = new ArrayList<>(header.stream().filter(name -> !name.isBlank()).toList());
    var columns = new EnumMap<ColumnMeaning, String>(ColumnMeaning.class);
    for (var meaning : ColumnMeaning.values()) {
      left.stream()
          .filter(column -> meaning.fits(column, values(column, rows)))
          .findFirst()
          .ifPresent(column -> {
            columns.put(meaning, column);
            left.remove(column);
          });
    }
    return new ColumnGuesses(columns, left);
  }

  private static List<String> values(String column, List<Map<String, Object>> rows) {
    return rows.stream().map(row -> String.valueOf(row.getOrDefault(column, ""))).toList();
  }

  Optional<String> column(ColumnMeaning meaning) {
    return Optional.ofNullable(columns.get(meaning));
  }

  /// What a list of customers cannot do without.
  boolean isListOfCustomers() {
    return columns.containsKey(ColumnMeaning.CUSTOMER_NAME);
  }

  /// For the mapping: what each column is taken for.
  Map<String, String> described() {
    var described = new LinkedHashMap<String, String>();
    columns.forEach((meaning, column) ->
        described.put(column, meaning.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    return described;
  }
}
