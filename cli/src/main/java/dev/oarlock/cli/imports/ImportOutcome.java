package dev.oarlock.cli.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.log.QuarantineEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What became of the signals that were sent: new in the log, there already, or in quarantine. It
/// is read off the log and the quarantine themselves, for the queue may bring a message twice.
record ImportOutcome(
    long accepted, long duplicates, long quarantined, Map<String, Integer> reasons) {

  /// What is in quarantine, before and after.
  record QuarantineChange(List<QuarantineEntry> before, List<QuarantineEntry> after) {}

  /// `accepted` is how many the logs have of it.
  static ImportOutcome of(int sent, long accepted, QuarantineChange quarantine) {
    var kept = newlyQuarantined(quarantine);
    return new ImportOutcome(
        accepted, Math.max(0, sent - accepted - kept.size()), kept.size(), reasons(kept));
  }

  /// What came into quarantine, or came there again.
  private static List<QuarantineEntry> newlyQuarantined(QuarantineChange quarantine) {
    var seen =
        quarantine.before().stream()
            .collect(Collectors.toMap(QuarantineEntry::key, Function.identity()));
    return quarantine.after().stream()
        .filter(entry -> !entry.equals(seen.get(entry.key())))
        .toList();
  }

  private static Map<String, Integer> reasons(List<QuarantineEntry> kept) {
    var reasons = new TreeMap<String, Integer>();
    kept.forEach(entry -> reasons.merge(entry.type() + ": " + entry.reason(), 1, Integer::sum));
    return reasons;
  }

  ObjectNode toJson() {
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
