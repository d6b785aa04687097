package dev.oarlock.local.imports;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of other files, found by a key: `$find("subscription", subscription_id).account_id`.
final class Lookups {
  private final Map<String, Map<String, Row>> byName = new HashMap<>();

  static Lookups load(List<Mapping.Lookup> lookups, Path folder) {
    var loaded = new Lookups();
    lookups.forEach(lookup -> loaded.load(lookup, folder.resolve(lookup.csv())));
    return loaded;
  }

  private void load(Mapping.Lookup lookup, Path file) {
    var rows = new HashMap<String, Row>();
    CsvRows.each(
        file,
        lookup.place(),
        row -> lookup.key().text(row, Map.of()).ifPresent(key -> rows.putIfAbsent(key, row)));
    byName.put(lookup.name(), rows);
  }

  /// The first row with that key; none is no value in JSONata.
  @Nullable Object find(String name, Object key) {
    var rows = byName.get(name);
    if (rows == null) {
      throw new MappingException(
          "lookups",
          "there is no lookup '" + name + "', only " + byName.keySet(),
          "Declare it under 'lookups', or correct the name in $find.");
    }
    return rows.get(String.valueOf(key));
  }
}
