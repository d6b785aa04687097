package dev.oarlock.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.log.Quarantined;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What intake made of the signals that were sent.
record Outcome(long accepted, long duplicates, long quarantined, Map<String, Integer> reasons) {

  /// What was counted and kept before and after.
  record Stand(Map<String, Long> counts, List<Quarantined> quarantine) {

    static Map<String, Long> counts(JsonNode metrics) {
      return metrics.properties().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asLong()));
    }
  }

  static Outcome between(Stand before, Stand after) {
    return new Outcome(
        grown("SignalsAccepted", before, after),
        grown("SignalsDuplicate", before, after),
        grown("SignalsQuarantined", before, after),
        reasons(before, after));
  }

  private static long grown(String count, Stand before, Stand after) {
    return after.counts().getOrDefault(count, 0L) - before.counts().getOrDefault(count, 0L);
  }

  /// Reasons of what came into quarantine, or came there again, and how often.
  private static Map<String, Integer> reasons(Stand before, Stand after) {
    var seen = byKey(before.quarantine());
    var reasons = new TreeMap<String, Integer>();
    for (var entry : after.quarantine()) {
      var was = seen.get(entry.key());
      var times = entry.seen() - (was == null ? 0 : was.seen());
      if (times > 0) {
        reasons.merge(entry.type() + ": " + entry.reason(), times, Integer::sum);
      }
    }
    return reasons;
  }

  private static Map<String, Quarantined> byKey(List<Quarantined> quarantine) {
    return quarantine.stream().collect(Collectors.toMap(Quarantined::key, Function.identity()));
  }

  JsonNode toJson() {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("accepted", accepted)
            .put("duplicates", duplicates)
            .put("quarantined", quarantined);
    reasons.forEach(node.putObject("reasons")::put);
    return node;
  }
}
