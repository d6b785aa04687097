package dev.oarlock.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.local.cloud.stream.StreamEventJson;
import java.util.List;

/// Batches in the format of Lambda events.
final class LambdaBatches {
  private LambdaBatches() {}

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
    return StreamEventJson.of(changes);
  }
}
