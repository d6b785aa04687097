package dev.oarlock.domain.health;

import dev.oarlock.domain.health.LedgerLine.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What guardrails did between two verdicts: each takes whole points, so these differences are
/// exact.
final class Caps {
  private Caps() {}

  static List<LedgerLine> between(Verdict before, Verdict after) {
    var from = byReason(before);
    var to = byReason(after);
    return Stream.concat(from.keySet().stream(), to.keySet().stream())
        .distinct()
        .map(reason -> line(reason, from.getOrDefault(reason, 0), to.getOrDefault(reason, 0)))
        .toList();
  }

  private static LedgerLine line(String reason, int before, int after) {
    return new LedgerLine(Kind.GUARDRAIL, reason, after - before, because(reason, before, after));
  }

  private static String because(String reason, int before, int after) {
    if (before == 0) {
      return "held down, because " + reason;
    }
    if (after == 0) {
      return "no longer held down because " + reason;
    }
    return (after < before ? "held down further, because " : "held down by less, still because ")
        + reason;
  }

  private static Map<String, Integer> byReason(Verdict verdict) {
    var points = new LinkedHashMap<String, Integer>();
    verdict.guardrails().forEach(it -> points.merge(it.reason(), it.points(), Integer::sum));
    return points;
  }
}
