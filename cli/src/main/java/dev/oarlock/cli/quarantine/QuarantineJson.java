package dev.oarlock.cli.quarantine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.store.log.QuarantineEntry;
import java.util.List;

/// What is in quarantine, for programs.
final class QuarantineJson {
  private QuarantineJson() {}

  static ArrayNode of(List<QuarantineEntry> entries) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var entry : entries) {
      array
          .addObject()
          .put("key", entry.key())
          .put("cause", entry.cause().toString())
          .put("type", entry.type())
          .put("reason", entry.reason())
          .put("timesSeen", entry.timesSeen())
          .put("firstSeen", entry.firstSeen().toString())
          .put("message", entry.message());
    }
    return array;
  }
}
