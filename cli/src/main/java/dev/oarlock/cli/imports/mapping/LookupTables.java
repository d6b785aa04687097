package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.command.InputException;
import dev.oarlock.cli.csv.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of other files, found by a key: `$find("subscription", subscription_id).account_id`.
final class LookupTables {
  private final Map<String, Map<String, CsvRow>> byName = new HashMap<>();

  static LookupTables load(List<SignalMapping.LookupFile> lookups, Path folder) {
    var loaded = new LookupTables();
    lookups.forEach(lookup -> loaded.load(lookup, folder.resolve(lookup.csv())));
    return loaded;
  }

  private void load(SignalMapping.LookupFile lookup, Path file) {
    var rows = new HashMap<String, CsvRow>();
    CsvRow.forEach(
        file,
        lookup.location(),
        row -> lookup.key().text(row, Map.of()).ifPresent(key -> rows.putIfAbsent(key, row)));
    byName.put(lookup.name(), rows);
  }

  /// The first row with that key; none is no value in JSONata.
  @Nullable Object find(String name, Object key) {
    var rows = byName.get(name);
    if (rows == null) {
      throw new InputException(
          "lookups",
          "there is no lookup '" + name + "', only " + byName.keySet(),
          "Declare it under 'lookups', or correct the name in $find.");
    }
    return rows.get(String.valueOf(key));
  }
}
