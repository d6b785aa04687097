package dev.oarlock.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.local.stream.StreamEvent;
import java.util.List;

/// Batches as Lambda hands them over.
final class Batches {
  private Batches() {}

  static String ofQueue(List<String> envelopes) {
    var event = JsonNodeFactory.instance.objectNode();
    var records = event.putArray("Records");
    for (var i = 0; i < envelopes.size(); i++) {
      records
          .addObject()
          .put("messageId", "message-" + i)
          .put("body", envelopes.get(i))
          .put("eventSource", "aws:sqs")
          .putObject("attributes")
          .put("ApproximateReceiveCount", "1");
    }
    return event.toString();
  }

  static String ofStream(List<JsonNode> changes) {
    return StreamEvent.of(changes);
  }
}
