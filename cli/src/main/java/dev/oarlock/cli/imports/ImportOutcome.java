package dev.oarlock.cli.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.imports.signal.RepeatedSignals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What became of the signals that were sent: new in the log, told before in the same import, there
/// already, or in quarantine. It is read off the log and the quarantine themselves, for the queue
/// may bring a message twice.
record ImportOutcome(
    long accepted, long repeated, long duplicates, long quarantined, Map<String, Integer> reasons) {

  /// What is in quarantine, before and after.
  record QuarantineChange(List<QuarantineEntry> before, List<QuarantineEntry> after) {}

  /// `accepted` is how many the logs have of it.
  static ImportOutcome of(List<MappedSignal> sent, long accepted, QuarantineChange quarantine) {
    var kept = newlyQuarantined(quarantine);
    var known = Math.max(0, sent.size() - accepted - kept.size());
    var repeated = known == 0 ? 0 : Math.min(known, RepeatedSignals.count(sent));
    return new ImportOutcome(accepted, repeated, known - repeated, kept.size(), reasons(kept));
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
            .put("repeated", repeated)
            .put("duplicates", duplicates)
            .put("quarantined", quarantined);
    reasons.forEach(node.putObject("reasons")::put);
    return node;
  }
}
