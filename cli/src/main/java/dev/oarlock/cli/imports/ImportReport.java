package dev.oarlock.cli.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.imports.advice.UngroupedUsage;
import dev.oarlock.cli.imports.mapping.MappingResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an import did, for people and, as JSON, for programs. Without an outcome the signals went
/// to AWS, where intake's counts are metrics.
record ImportReport(
    MappingResult mappingResult,
    Optional<ImportOutcome> outcome,
    Optional<PortfolioHealthSummary> portfolio,
    Duration duration) {
  private static final int MAX_EXAMPLES = 5;

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.addAll(new ImportReadLines(mappingResult).lines());
    if (!mappingResult.refused().isEmpty()) {
      lines.add("%,10d rows made no signal:".formatted(mappingResult.refused().size()));
      var rows = mappingResult.refused().stream().map(row -> "           " + row.text()).toList();
      lines.addAll(first(rows, "--refused FILE.csv has all of them"));
    }
    lines.add("%,10d signals sent".formatted(mappingResult.signals().size()));
    outcome.ifPresentOrElse(made -> outcome(made, lines), () -> deployedOutcome(lines));
    portfolio.ifPresent(book -> lines.addAll(book.lines()));
    lines.add(String.format(Locale.ROOT, "in %.1f s", duration.toMillis() / 1000.0));
    return lines;
  }

  /// A few, and where the others are, so that what is counted and what is named add up.
  static List<String> first(List<String> all, String others) {
    if (all.size() <= MAX_EXAMPLES) {
      return all;
    }
    var shown = new ArrayList<>(all.subList(0, MAX_EXAMPLES));
    shown.add("           and %,d more; %s".formatted(all.size() - MAX_EXAMPLES, others));
    return shown;
  }

  private static void outcome(ImportOutcome made, List<String> lines) {
    lines.add("%,10d accepted".formatted(made.accepted()));
    if (made.repeated() > 0) {
      lines.add("%,10d told more than once by these files".formatted(made.repeated()));
    }
    lines.add("%,10d duplicates, there already".formatted(made.duplicates()));
    lines.add("%,10d in quarantine".formatted(made.quarantined()));
    var reasons =
        made.reasons().entrySet().stream()
            .sorted((a, b) -> b.getValue() - a.getValue())
            .map(why -> "%,18d %s".formatted(why.getValue(), why.getKey()))
            .toList();
    lines.addAll(first(reasons, "./oarlock quarantine list has all reasons"));
    if (made.accepted() == 0 && made.quarantined() == 0) {
      lines.add("Nothing has changed: all of it was there.");
    }
  }

  private static void deployedOutcome(List<String> lines) {
    lines.add(
        "Intake's counts are in CloudWatch, namespace Oarlock/<stack>: SignalsAccepted,"
            + " SignalsDuplicate, SignalsQuarantined.");
  }

  ObjectNode toJson() {
    var node = JsonNodeFactory.instance.objectNode().put("rows", mappingResult.rows());
    mappingResult.rowsByFile().forEach(node.putObject("files")::put);
    mappingResult.skipped().forEach(node.putObject("skipped")::put);
    mappingResult.noted().forEach(node.putObject("noted")::put);
    var unmapped = node.putArray("unmapped");
    mappingResult.refused().forEach(row -> unmapped.add(row.text()));
    UngroupedUsage.notes(mappingResult.activitySignals()).forEach(node.putArray("notes")::add);
    node.put("sent", mappingResult.signals().size());
    outcome.ifPresent(made -> node.setAll(made.toJson()));
    portfolio.ifPresent(book -> node.set("accounts", book.toJson()));
    return node.put("milliseconds", duration.toMillis());
  }
}
