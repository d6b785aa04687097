package dev.oarlock.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.imports.Mapping.CsvFile;
import dev.oarlock.local.imports.Mapping.SignalRule;
import dev.oarlock.local.imports.Mapping.Skip;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Applies a mapping to a folder of CSV files. The same rows make the same signals with the same
/// ids, so that an import may be run again.
final class Mapper {
  private static final String NO_SIGNAL = "no signal of the mapping fits";

  private final Mapping mapping;
  private final TreeMap<String, Integer> rows = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<MappedSignal> signals = new ArrayList<>();
  private final List<String> unmapped = new ArrayList<>();

  private Mapper(Mapping mapping) {
    this.mapping = mapping;
  }

  static Mapped map(Mapping mapping, Path folder) {
    mapping.with(Lookups.load(mapping.lookups(), folder));
    return new Mapper(mapping).files(folder);
  }

  private Mapped files(Path folder) {
    mapping.files().forEach(file -> rows(file, folder));
    signals.sort(MappedSignal.SENDING_ORDER);
    return new Mapped(rows, signals, skipped, unmapped);
  }

  private void rows(CsvFile file, Path folder) {
    var seen = new HashMap<String, Integer>();
    CsvRows.each(folder.resolve(file.csv()), file.place(), row -> row(file, row, seen));
  }

  private void row(CsvFile file, Row row, Map<String, Integer> seen) {
    var number = rows.merge(file.csv(), 1, Integer::sum);
    try {
      var key = text(file.key(), row, Map.of());
      var nth = seen.merge(key, 1, Integer::sum);
      signals(file, row, Map.of("key", nth == 1 ? key : key + "-" + nth, "nth", nth));
    } catch (RowException e) {
      unmapped.add(file.csv() + ":" + (number + 1) + " " + e.getMessage());
    }
  }

  private void signals(CsvFile file, Row row, Map<String, Object> variables) {
    var skip = file.skips().stream().filter(one -> one.when().holds(row)).findFirst();
    if (skip.isPresent()) {
      skipped.merge(file.csv() + ": " + skip.map(Skip::because).orElseThrow(), 1, Integer::sum);
      return;
    }
    var fitting = file.signals().stream().filter(rule -> fits(rule, row)).toList();
    if (fitting.isEmpty()) {
      skipped.merge(file.csv() + ": " + NO_SIGNAL, 1, Integer::sum);
    }
    // All of a row or nothing of it: half a row would be a half-truth.
    signals.addAll(fitting.stream().map(rule -> signal(rule, row, variables)).toList());
  }

  private static boolean fits(SignalRule rule, Row row) {
    return rule.when().map(when -> when.holds(row)).orElse(true);
  }

  private static MappedSignal signal(SignalRule rule, Row row, Map<String, Object> variables) {
    var at = text(rule.at(), row, variables);
    var detail = JsonNodeFactory.instance.objectNode();
    var account = account(rule, row, variables);
    detail.set("account", account);
    detail.put("at", at).put("id", id(rule, row, variables));
    detail.setAll(Shape.object(rule.detail(), row, variables));
    var happened = instant(at, rule.at().place());
    return new MappedSignal(rule.type(), account.toString(), happened, detail.toString());
  }

  private static JsonNode account(SignalRule rule, Row row, Map<String, Object> variables) {
    return rule.account()
        .of(row, variables)
        .filter(node -> !(node instanceof ObjectNode object) || object.has("id"))
        .orElseThrow(() -> new RowException("the account of " + rule.type() + " is empty"));
  }

  private static String id(SignalRule rule, Row row, Map<String, Object> variables) {
    return rule.id()
        .map(id -> text(id, row, variables))
        .orElseGet(() -> rule.type() + "-" + variables.get("key"));
  }

  private static String text(Expression expression, Row row, Map<String, Object> variables) {
    return expression
        .text(row, variables)
        .orElseThrow(() -> new RowException(expression.place() + " is empty"));
  }

  private static Instant instant(String at, String place) {
    try {
      return at.length() == 10
          ? LocalDate.parse(at).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException _) {
      throw new RowException(place + " is neither a day nor an instant: " + at);
    }
  }
}
