package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.aws.json.JsonTree;

/// An event as EventBridge hands it on: who sent it, its detail-type and its detail.
public record EventEnvelope(String id, String type, String source, JsonNode detail) {

  /// An [IllegalArgumentException] says what is not an EventBridge event about the text.
  public static EventEnvelope parse(String json) {
    return from(JsonTree.parse(json));
  }

  public static EventEnvelope from(JsonNode event) {
    if (!event.path("detail").isObject()) {
      throw new IllegalArgumentException("detail is not an object");
    }
    var fields = new FieldReader(event);
    return new EventEnvelope(
        fields.text("id"),
        fields.text("detail-type"),
        fields.text("source"),
        JsonTree.withoutNulls(event.get("detail")));
  }

  /// Enough of the event to be parsed again.
  public ObjectNode toJson() {
    var node = JsonTree.object().put("id", id).put("detail-type", type).put("source", source);
    return node.set("detail", detail);
  }
}
