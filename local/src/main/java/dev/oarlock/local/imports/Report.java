package dev.oarlock.local.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an import did, for people and, as JSON, for programs. Without an outcome the signals went
/// to AWS, where intake's counts are metrics.
record Report(
    Mapped mapped, Optional<Outcome> outcome, Optional<Standing> standing, Duration took) {
  private static final int SHOWN = 5;

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("%,10d rows read".formatted(mapped.rows()));
    mapped.rowsByFile().forEach((file, rows) -> lines.add("%,18d %s".formatted(rows, file)));
    mapped.skipped().forEach((why, rows) -> lines.add("%,10d skipped, %s".formatted(rows, why)));
    if (!mapped.unmapped().isEmpty()) {
      lines.add("%,10d rows made no signal:".formatted(mapped.unmapped().size()));
      mapped.unmapped().stream().limit(SHOWN).forEach(row -> lines.add("           " + row));
    }
    lines.add("%,10d signals sent".formatted(mapped.signals().size()));
    outcome.ifPresentOrElse(made -> outcome(made, lines), () -> elsewhere(lines));
    standing.ifPresent(book -> lines.addAll(book.lines()));
    lines.add(String.format(Locale.ROOT, "in %.1f s", took.toMillis() / 1000.0));
    return lines;
  }

  private static void outcome(Outcome made, List<String> lines) {
    lines.add("%,10d accepted".formatted(made.accepted()));
    lines.add("%,10d duplicates, there already".formatted(made.duplicates()));
    lines.add("%,10d in quarantine".formatted(made.quarantined()));
    made.reasons().entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(SHOWN)
        .forEach(why -> lines.add("%,18d %s".formatted(why.getValue(), why.getKey())));
    if (made.accepted() == 0 && made.quarantined() == 0) {
      lines.add("Nothing has changed: all of it was there.");
    }
  }

  private static void elsewhere(List<String> lines) {
    lines.add(
        "Intake's counts are in CloudWatch, namespace Oarlock: SignalsAccepted, SignalsDuplicate,"
            + " SignalsQuarantined.");
  }

  ObjectNode toJson() {
    var node = JsonNodeFactory.instance.objectNode().put("rows", mapped.rows());
    mapped.rowsByFile().forEach(node.putObject("files")::put);
    mapped.skipped().forEach(node.putObject("skipped")::put);
    var unmapped = node.putArray("unmapped");
    mapped.unmapped().forEach(unmapped::add);
    node.put("sent", mapped.signals().size());
    outcome.ifPresent(made -> node.setAll(made.toJson()));
    standing.ifPresent(book -> node.set("accounts", book.toJson()));
    return node.put("milliseconds", took.toMillis());
  }
}
