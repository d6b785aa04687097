package dev.oarlock.mapping.definition;

import dev.oarlock.mapping.expression.JsonataExpression;
import dev.oarlock.mapping.expression.RowFunctions;
import dev.oarlock.mapping.format.FileFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which rows, and which events on the bus, become which signals. `name` and `version` say which
/// mapping it was; `listens` are the sources whose events it reads.
public record SignalMapping(
    String name,
    int version,
    String source,
    List<LookupFile> lookups,
    List<MappedFile> files,
    List<String> listens,
    List<EventRule> events) {

  /// A file whose rows other files' expressions may ask for.
  public record LookupFile(
      String location, String name, String csv, FileFormat format, JsonataExpression key) {}

  /// A file to be read. `key` names a row, so that reading it again makes the same signals; where
  /// rows are grouped, the values that they have in common name the group, and of rows with one key
  /// the first counts. `values` are names for what several expressions need, in their order.
  public record MappedFile(
      String location,
      String csv,
      FileFormat format,
      boolean tellsUnread,
      Optional<JsonataExpression> key,
      List<SkipRule> skips,
      List<RowNote> notes,
      List<GroupValue> group,
      List<GroupValue> values,
      List<SignalRule> signals) {
    /// The same, of the file that was found for it.
    public MappedFile withName(String file) {
      return new MappedFile(
          location, file, format, tellsUnread, key, skips, notes, group, values, signals);
    }

    public void bind(RowFunctions functions) {
      key.ifPresent(it -> it.bind(functions));
      skips.forEach(skip -> skip.when().bind(functions));
      notes.forEach(note -> note.when().bind(functions));
      group.forEach(value -> value.expression().bind(functions));
      values.forEach(value -> value.expression().bind(functions));
      signals.forEach(signal -> signal.bind(functions));
    }
  }

  /// Events of these detail-types; `key` names one, so that it may come twice. Those of known
  /// accounts only, where a system tells of everybody: a CRM has more prospects than customers.
  public record EventRule(
      List<String> types,
      boolean knownOnly,
      JsonataExpression key,
      List<GroupValue> values,
      List<SignalRule> signals) {
    public void bind(RowFunctions functions) {
      key.bind(functions);
      values.forEach(value -> value.expression().bind(functions));
      signals.forEach(signal -> signal.bind(functions));
    }
  }

  /// What stands on the signals that it makes: `stripe@1`.
  public String versioned() {
    return name + "@" + version;
  }

  /// The part that reads a file with these columns: of several the one that knows most of them.
  public Optional<MappedFile> partFor(List<String> header) {
    return files.stream()
        .filter(part -> part.format().columns().fits(header))
        .max(Comparator.comparingInt(part -> part.format().columns().matches(header)));
  }

  /// Whether it reads what comes from there; a source that ends in `*` is the beginning of one.
  public boolean listensTo(String from) {
    return listens.stream()
        .anyMatch(known ->
            known.endsWith("*")
                ? from.startsWith(known.substring(0, known.length() - 1))
                : from.equals(known));
  }

  /// The types that another reads, too, from a source that both listen to.
  public List<String> typesReadToo(SignalMapping other) {
    var shared =
        listens.stream().anyMatch(one -> other.listens.stream().anyMatch(it -> overlap(one, it)));
    return shared
        ? types().filter(type -> other.types().anyMatch(type::equals)).distinct().toList()
        : List.of();
  }

  private Stream<String> types() {
    return events.stream().flatMap(rule -> rule.types().stream());
  }

  private static boolean overlap(String one, String other) {
    var beginning = one.replaceFirst("\\*$", "");
    var another = other.replaceFirst("\\*$", "");
    return one.equals(other)
        || (one.endsWith("*") && another.startsWith(beginning))
        || (other.endsWith("*") && beginning.startsWith(another));
  }

  /// Rows that are left out on purpose, and why.
  public record SkipRule(JsonataExpression when, String reason) {}

  /// Rows that are taken in and of which a person should know something.
  public record RowNote(JsonataExpression when, String text) {}

  /// What the rows of a group have in common, or what expressions need, and the variable for it.
  public record GroupValue(String name, JsonataExpression expression) {}

  /// What a row becomes; without an id it is the type and the row's key.
  public record SignalRule(
      String type,
      Optional<JsonataExpression> when,
      ValueTemplate account,
      Optional<JsonataExpression> id,
      JsonataExpression at,
      List<ValueTemplate.FieldTemplate> detail) {
    private void bind(RowFunctions functions) {
      when.ifPresent(it -> it.bind(functions));
      id.ifPresent(it -> it.bind(functions));
      at.bind(functions);
      account.bind(functions);
      detail.forEach(field -> field.value().bind(functions));
    }
  }

  /// The names of the files that it reads, for people.
  public String fileNames() {
    var names =
        Stream.concat(lookups.stream().map(LookupFile::csv), files.stream().map(MappedFile::csv));
    return names.distinct().sorted().collect(Collectors.joining(", "));
  }
}
