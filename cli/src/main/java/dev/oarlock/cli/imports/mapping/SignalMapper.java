package dev.oarlock.cli.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.csv.CsvRow;
import dev.oarlock.cli.imports.mapping.SignalMapping.CsvFile;
import dev.oarlock.cli.imports.mapping.SignalMapping.SignalRule;
import dev.oarlock.cli.imports.mapping.SignalMapping.SkipRule;
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
public final class SignalMapper {
  private static final String NO_SIGNAL = "no signal of the mapping fits";

  private final SignalMapping mapping;
  private final TreeMap<String, Integer> rows = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<MappedSignal> signals = new ArrayList<>();
  private final List<String> unmapped = new ArrayList<>();

  private SignalMapper(SignalMapping mapping) {
    this.mapping = mapping;
  }

  public static MappingResult map(SignalMapping mapping, Path folder) {
    mapping.bindLookups(LookupTables.load(mapping.lookups(), folder));
    return new SignalMapper(mapping).files(folder);
  }

  private MappingResult files(Path folder) {
    mapping.files().forEach(file -> rows(file, folder));
    signals.sort(MappedSignal.SENDING_ORDER);
    return new MappingResult(rows, signals, skipped, unmapped);
  }

  private void rows(CsvFile file, Path folder) {
    var seen = new HashMap<String, Integer>();
    CsvRow.forEach(folder.resolve(file.csv()), file.location(), row -> row(file, row, seen));
  }

  private void row(CsvFile file, CsvRow row, Map<String, Integer> seen) {
    var number = rows.merge(file.csv(), 1, Integer::sum);
    try {
      var key = text(file.key(), row, Map.of());
      var nth = seen.merge(key, 1, Integer::sum);
      signals(file, row, Map.of("key", nth == 1 ? key : key + "-" + nth, "nth", nth));
    } catch (RowMappingException e) {
      unmapped.add(file.csv() + ":" + (number + 1) + " " + e.getMessage());
    }
  }

  private void signals(CsvFile file, CsvRow row, Map<String, Object> variables) {
    var skip = file.skips().stream().filter(one -> one.when().isTrue(row)).findFirst();
    if (skip.isPresent()) {
      skipped.merge(file.csv() + ": " + skip.map(SkipRule::reason).orElseThrow(), 1, Integer::sum);
      return;
    }
    var fitting = file.signals().stream().filter(rule -> matches(rule, row)).toList();
    if (fitting.isEmpty()) {
      skipped.merge(file.csv() + ": " + NO_SIGNAL, 1, Integer::sum);
    }
    // All of a row or nothing of it: half a row would be a half-truth.
    signals.addAll(fitting.stream().map(rule -> signal(rule, row, variables)).toList());
  }

  private static boolean matches(SignalRule rule, CsvRow row) {
    return rule.when().map(when -> when.isTrue(row)).orElse(true);
  }

  private static MappedSignal signal(SignalRule rule, CsvRow row, Map<String, Object> variables) {
    var at = text(rule.at(), row, variables);
    var detail = JsonNodeFactory.instance.objectNode();
    var account = account(rule, row, variables);
    detail.set("account", account);
    detail.put("at", at).put("id", id(rule, row, variables));
    detail.setAll(ValueTemplate.object(rule.detail(), row, variables));
    var happened = instant(at, rule.at().location());
    return new MappedSignal(rule.type(), account.toString(), happened, detail.toString());
  }

  private static JsonNode account(SignalRule rule, CsvRow row, Map<String, Object> variables) {
    return rule.account()
        .evaluate(row, variables)
        .filter(node -> !(node instanceof ObjectNode object) || object.has("id"))
        .orElseThrow(() -> new RowMappingException("the account of " + rule.type() + " is empty"));
  }

  private static String id(SignalRule rule, CsvRow row, Map<String, Object> variables) {
    return rule.id()
        .map(id -> text(id, row, variables))
        .orElseGet(() -> rule.type() + "-" + variables.get("key"));
  }

  private static String text(
      JsonataExpression expression, CsvRow row, Map<String, Object> variables) {
    return expression
        .text(row, variables)
        .orElseThrow(() -> new RowMappingException(expression.location() + " is empty"));
  }

  private static Instant instant(String at, String place) {
    try {
      return at.length() == 10
          ? LocalDate.parse(at).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException _) {
      throw new RowMappingException(place + " is neither a day nor an instant: " + at);
    }
  }
}
