package dev.oarlock.local.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which rows become which signals.
record Mapping(String source, List<Lookup> lookups, List<CsvFile> files) {

  /// A file whose rows other files' expressions may ask for.
  record Lookup(String place, String name, String csv, Expression key) {}

  /// A file to be read; `key` names a row, so that reading it again makes the same signals.
  record CsvFile(
      String place, String csv, Expression key, List<Skip> skips, List<SignalRule> signals) {}

  /// Rows that are left out on purpose, and why.
  record Skip(Expression when, String because) {}

  /// What a row becomes; without an id it is the type and the row's key.
  record SignalRule(
      String type,
      Optional<Expression> when,
      Shape account,
      Optional<Expression> id,
      Expression at,
      List<Shape.Field> detail) {}

  /// The names of the files that it reads, for people.
  String csvs() {
    var names = Stream.concat(lookups.stream().map(Lookup::csv), files.stream().map(CsvFile::csv));
    return names.distinct().sorted().collect(Collectors.joining(", "));
  }

  void with(Lookups found) {
    for (var file : files) {
      file.key().with(found);
      file.skips().forEach(skip -> skip.when().with(found));
      file.signals().forEach(signal -> with(signal, found));
    }
  }

  private static void with(SignalRule signal, Lookups found) {
    signal.when().ifPresent(when -> when.with(found));
    signal.id().ifPresent(id -> id.with(found));
    signal.at().with(found);
    signal.account().with(found);
    signal.detail().forEach(field -> field.value().with(found));
  }
}
