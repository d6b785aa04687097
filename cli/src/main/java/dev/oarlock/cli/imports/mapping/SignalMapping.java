package dev.oarlock.cli.imports.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which rows become which signals.
public record SignalMapping(String source, List<LookupFile> lookups, List<CsvFile> files) {

  /// A file whose rows other files' expressions may ask for.
  record LookupFile(String location, String name, String csv, JsonataExpression key) {}

  /// A file to be read; `key` names a row, so that reading it again makes the same signals.
  record CsvFile(
      String location,
      String csv,
      JsonataExpression key,
      List<SkipRule> skips,
      List<SignalRule> signals) {}

  /// Rows that are left out on purpose, and why.
  record SkipRule(JsonataExpression when, String reason) {}

  /// What a row becomes; without an id it is the type and the row's key.
  record SignalRule(
      String type,
      Optional<JsonataExpression> when,
      ValueTemplate account,
      Optional<JsonataExpression> id,
      JsonataExpression at,
      List<ValueTemplate.FieldTemplate> detail) {}

  /// The names of the files that it reads, for people.
  public String fileNames() {
    var names =
        Stream.concat(lookups.stream().map(LookupFile::csv), files.stream().map(CsvFile::csv));
    return names.distinct().sorted().collect(Collectors.joining(", "));
  }

  void bindLookups(LookupTables found) {
    for (var file : files) {
      file.key().bindLookups(found);
      file.skips().forEach(skip -> skip.when().bindLookups(found));
      file.signals().forEach(signal -> bindLookups(signal, found));
    }
  }

  private static void bindLookups(SignalRule signal, LookupTables found) {
    signal.when().ifPresent(when -> when.bindLookups(found));
    signal.id().ifPresent(id -> id.bindLookups(found));
    signal.at().bindLookups(found);
    signal.account().bindLookups(found);
    signal.detail().forEach(field -> field.value().bindLookups(found));
  }
}
