package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.row.SourceRows;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.expression.RowFunctions;
import dev.oarlock.mapping.expression.RowLookup;
import dev.oarlock.mapping.input.InputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of other files, found by a key: `$find("subscription", subscription_id).account_id`.
final class LookupTables implements RowLookup {
  private final Map<String, Map<String, Map<String, Object>>> byName = new HashMap<>();

  static LookupTables load(List<SignalMapping.LookupFile> lookups, SourceFiles files) {
    var loaded = new LookupTables();
    lookups.forEach(lookup -> loaded.load(lookup, files));
    return loaded;
  }

  private void load(SignalMapping.LookupFile lookup, SourceFiles files) {
    var file = files.named(lookup.csv());
    var source = SourceRows.open(file, lookup.format(), lookup.location());
    var text = source.text(files.day(file));
    lookup.key().bind(new RowFunctions(this, text));
    var rows = new HashMap<String, Map<String, Object>>();
    SourceRows.readAll(
        source,
        row ->
            lookup
                .key()
                .text(row.columns(), Map.of())
                .ifPresent(key -> rows.putIfAbsent(key, row.columns())));
    byName.put(lookup.name(), rows);
  }

  /// The first row with that key; none is no value in JSONata.
  @Override
  public @Nullable Object find(String name, @Nullable Object key) {
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
