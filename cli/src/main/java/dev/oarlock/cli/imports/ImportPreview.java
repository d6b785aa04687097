package dev.oarlock.cli.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.advice.UngroupedUsage;
import dev.oarlock.cli.imports.mapping.MappingResult;
import dev.oarlock.cli.imports.row.RefusedRow;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.imports.signal.RepeatedSignals;
import dev.oarlock.ingest.validation.IntakeCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What an import would send, and what would not get through: rows of which the mapping makes
/// nothing, and signals that intake would refuse.
record ImportPreview(MappingResult mappingResult, List<RefusedRow> refused) {
  private static final int EXAMPLES = 10;

  static ImportPreview of(MappingResult mapped, IntakeCheck intake) {
    var refused = new ArrayList<>(mapped.refused());
    for (var signal : mapped.signals()) {
      intake
          .refusal(event(signal))
          .ifPresent(why -> refused.add(refusal(signal, signal.type() + ": " + why)));
    }
    return new ImportPreview(mapped, List.copyOf(refused));
  }

  private static String event(MappedSignal signal) {
    var event = JsonTree.object().put("id", "preview").put("detail-type", signal.type());
    event.put("source", signal.source()).set("detail", JsonTree.parse(signal.detail()));
    return JsonTree.write(event);
  }

  private static RefusedRow refusal(MappedSignal signal, String reason) {
    return new RefusedRow(
        signal.file(), signal.line(), JsonTree.parse(signal.detail()).path("id").asText(), reason);
  }

  boolean isClean() {
    return refused.isEmpty();
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.addAll(new ImportReadLines(mappingResult).lines());
    lines.add("%,10d signals would be sent".formatted(mappingResult.signals().size()));
    byType().forEach((type, count) -> lines.add("%,18d %s".formatted(count, type)));
    var repeated = RepeatedSignals.count(mappingResult.signals());
    if (repeated > 0) {
      lines.add("%,10d of them are told more than once and count once".formatted(repeated));
    }
    if (unregistered() > 0) {
      lines.add(
          "%,10d of them are of accounts that this import does not register: they wait until one is"
              .formatted(unregistered()));
    }
    if (!refused.isEmpty()) {
      lines.add("%,10d would not get through:".formatted(refused.size()));
      refused.stream().limit(EXAMPLES).forEach(row -> lines.add("           " + row.text()));
    }
    var first = ofFirstRows();
    lines.add(first.isEmpty() ? "There is nothing to send." : "The first that would be sent:");
    first.forEach(signal ->
        lines.add("  %s %s %s".formatted(signal.place(), signal.type(), signal.detail())));
    lines.add("Nothing was sent.");
    return lines;
  }

  /// Signals of the first rows, as people read a file, rather than all registrations first.
  private List<MappedSignal> ofFirstRows() {
    var first = new ArrayList<MappedSignal>();
    for (var signal : mappingResult.signals()) {
      first.add(signal);
      if (first.size() > 2 * EXAMPLES) {
        keepFirst(first);
      }
    }
    keepFirst(first);
    return first;
  }

  private static void keepFirst(List<MappedSignal> signals) {
    signals.sort(Comparator.comparing(MappedSignal::file).thenComparingInt(MappedSignal::line));
    signals.subList(Math.min(EXAMPLES, signals.size()), signals.size()).clear();
  }

  private Map<String, Long> byType() {
    return mappingResult.signals().stream()
        .collect(Collectors.groupingBy(MappedSignal::type, TreeMap::new, Collectors.counting()));
  }

  private long unregistered() {
    var registered =
        mappingResult.registrationSignals().stream()
            .filter(signal -> signal.type().equals("AccountRegistered"))
            .map(MappedSignal::account)
            .collect(Collectors.toSet());
    return mappingResult.activitySignals().stream()
        .filter(signal -> !registered.contains(signal.account()))
        .count();
  }

  ObjectNode toJson() {
    var node = JsonNodeFactory.instance.objectNode().put("rows", mappingResult.rows());
    byType().forEach(node.putObject("signals")::put);
    node.put("repeated", RepeatedSignals.count(mappingResult.signals()));
    mappingResult.noted().forEach(node.putObject("noted")::put);
    var rows = node.putArray("refused");
    refused.forEach(row -> rows.add(row.text()));
    UngroupedUsage.notes(mappingResult.activitySignals()).forEach(node.putArray("notes")::add);
    var examples = node.putArray("examples");
    ofFirstRows()
        .forEach(signal ->
            examples
                .addObject()
                .put("place", signal.place())
                .put("type", signal.type())
                .set("detail", JsonTree.parse(signal.detail())));
    return node;
  }
}
