package dev.oarlock.cli.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.imports.mapping.RowGroups.RowGroup;
import dev.oarlock.cli.imports.row.SourceRow;
import dev.oarlock.cli.imports.row.SourceRows;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.definition.SignalMapping.MappedFile;
import dev.oarlock.mapping.definition.SignalMapping.SignalRule;
import dev.oarlock.mapping.definition.SignalMapping.SkipRule;
import dev.oarlock.mapping.definition.ValueTemplate;
import dev.oarlock.mapping.expression.JsonataExpression;
import dev.oarlock.mapping.expression.RowFunctions;
import dev.oarlock.mapping.expression.RowMappingException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Applies a mapping to a folder of files. The same rows make the same signals with the same ids,
/// so that an import may be run again.
public final class SignalMapper {
  private static final String NO_SIGNAL = "no signal of the mapping fits";

  private final SignalMapping mapping;
  private final TreeMap<String, Integer> rows = new TreeMap<>();
  private final TreeMap<String, String> formats = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<MappedSignal> signals = new ArrayList<>();
  private final List<RefusedRow> refused = new ArrayList<>();

  private SignalMapper(SignalMapping mapping) {
    this.mapping = mapping;
  }

  /// Of the files in a folder.
  public static MappingResult map(SignalMapping mapping, Path folder) {
    return map(mapping, SourceFiles.of(List.of(folder)));
  }

  static MappingResult map(SignalMapping mapping, SourceFiles files) {
    return new SignalMapper(mapping).read(files);
  }

  private MappingResult read(SourceFiles files) {
    var lookups = LookupTables.load(mapping.lookups(), files);
    files.assigned(mapping).forEach(assigned -> read(assigned, lookups, files));
    signals.sort(MappedSignal.SENDING_ORDER);
    return new MappingResult(rows, formats, signals, skipped, refused);
  }

  private void read(SourceFiles.AssignedFile assigned, LookupTables lookups, SourceFiles files) {
    var path = assigned.file();
    var file = assigned.part().withName(String.valueOf(path.getFileName()));
    var source = SourceRows.open(path, file.format(), file.location());
    file.bind(new RowFunctions(lookups, source.text(file.format(), files.day(path))));
    formats.put(file.csv(), source.description());
    rows.putIfAbsent(file.csv(), 0);
    read(file, source);
  }

  private void read(MappedFile file, SourceRows source) {
    if (file.group().isEmpty()) {
      var seen = new HashMap<String, Integer>();
      SourceRows.readAll(source, row -> take(file, row, () -> single(file, row, seen)));
    } else {
      var groups = new RowGroups(file.group());
      SourceRows.readAll(source, row -> take(file, row, () -> groups.add(row)));
      groups.forEach(group -> tryTo(file, group.first(), () -> signals(file, group)));
    }
  }

  /// What is left out on purpose is left out whatever is wrong with it.
  private void take(MappedFile file, SourceRow row, Runnable work) {
    rows.merge(file.csv(), 1, Integer::sum);
    tryTo(
        file,
        row,
        () -> {
          var skip = file.skips().stream().filter(it -> it.when().isTrue(row.columns(), Map.of()));
          var reason = skip.findFirst().map(SkipRule::reason).or(() -> emptyRow(row));
          if (reason.isPresent()) {
            skipped.merge(file.csv() + ": " + reason.get(), 1, Integer::sum);
          } else {
            row.mistake()
                .ifPresent(mistake -> {
                  throw new RowMappingException(mistake);
                });
            work.run();
          }
        });
  }

  private static Optional<String> emptyRow(SourceRow row) {
    return row.isBlank() && row.mistake().isEmpty() ? Optional.of("empty rows") : Optional.empty();
  }

  private void tryTo(MappedFile file, SourceRow row, Runnable work) {
    try {
      work.run();
    } catch (RowMappingException e) {
      refused.add(
          new RefusedRow(file.csv(), row.line(), keyOf(file, row), String.valueOf(e.getMessage())));
    }
  }

  private static String keyOf(MappedFile file, SourceRow row) {
    try {
      return file.key().flatMap(key -> key.text(row.columns(), Map.of())).orElse("");
    } catch (RowMappingException _) {
      return "";
    }
  }

  private void single(MappedFile file, SourceRow row, Map<String, Integer> seen) {
    var key = text(file.key().orElseThrow(), row.columns(), Map.of());
    var nth = seen.merge(key, 1, Integer::sum);
    var variables = Map.<String, Object>of("key", nth == 1 ? key : key + "-" + nth, "nth", nth);
    signals(file, new RowGroup(row, row.columns(), variables));
  }

  private void signals(MappedFile file, RowGroup rows) {
    var group = file.values().isEmpty() ? rows : withValues(file, rows);
    var fitting = file.signals().stream().filter(rule -> matches(rule, group)).toList();
    if (fitting.isEmpty()) {
      skipped.merge(file.csv() + ": " + NO_SIGNAL, 1, Integer::sum);
    }
    // All of a row or nothing of it: half a row would be a half-truth.
    var place = file.csv() + ":" + group.first().line();
    signals.addAll(fitting.stream().map(rule -> signal(rule, group, place)).toList());
  }

  /// With what several expressions need; one without a value is no value.
  private static RowGroup withValues(MappedFile file, RowGroup rows) {
    var variables = new HashMap<String, @Nullable Object>(rows.variables());
    for (var value : file.values()) {
      var computed = value.expression().evaluate(rows.rows(), variables);
      variables.put(value.name(), computed.orElse(null));
    }
    return new RowGroup(rows.first(), rows.rows(), variables);
  }

  private static boolean matches(SignalRule rule, RowGroup group) {
    return rule.when().map(when -> when.isTrue(group.rows(), group.variables())).orElse(true);
  }

  private MappedSignal signal(SignalRule rule, RowGroup group, String place) {
    var at = text(rule.at(), group.rows(), group.variables());
    var detail = JsonNodeFactory.instance.objectNode();
    var account = account(rule, group);
    detail.set("account", account);
    detail.put("at", at).put("id", id(rule, group));
    detail.setAll(ValueTemplate.object(rule.detail(), group.rows(), group.variables()));
    var happened = instant(at, rule.at().location());
    return new MappedSignal(
        rule.type(), account.toString(), happened, detail.toString(), place, mapping.source());
  }

  private static JsonNode account(SignalRule rule, RowGroup group) {
    return rule.account()
        .evaluate(group.rows(), group.variables())
        .filter(node -> !(node instanceof ObjectNode object) || object.has("id"))
        .orElseThrow(() -> new RowMappingException("the account of " + rule.type() + " is empty"));
  }

  private static String id(SignalRule rule, RowGroup group) {
    return rule.id()
        .map(id -> text(id, group.rows(), group.variables()))
        .orElseGet(() -> rule.type() + "-" + group.variables().get("key"));
  }

  private static String text(
      JsonataExpression expression,
      Object rows,
      Map<String, ? extends @Nullable Object> variables) {
    return expression
        .text(rows, variables)
        .orElseThrow(() -> new RowMappingException(expression.location() + " is empty"));
  }

  private static Instant instant(String at, String place) {
    try {
      return at.length() == 10
          ? LocalDate.parse(at).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeParseException _) {
      throw new RowMappingException(place + " is neither a day nor an instant: " + at);
    }
  }
}
