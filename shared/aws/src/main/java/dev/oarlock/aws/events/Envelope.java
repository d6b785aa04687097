package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// An event as EventBridge hands it on: who sent it, its detail-type and its detail.
public record Envelope(String id, String type, String source, JsonNode detail) {

  /// An [IllegalArgumentException] says what is not an EventBridge event about the text.
  public static Envelope parse(String json) {
    return from(Json.parse(json));
  }

  public static Envelope from(JsonNode event) {
    if (!event.path("detail").isObject()) {
      throw new IllegalArgumentException("detail is not an object");
    }
    var fields = new Fields(event);
    return new Envelope(
        fields.text("id"),
        fields.text("detail-type"),
        fields.text("source"),
        Json.withoutNulls(event.get("detail")));
  }

  /// Enough of the event to be parsed again.
  public ObjectNode toJson() {
    var node = Json.object().put("id", id).put("detail-type", type).put("source", source);
    return node.set("detail", detail);
  }
}
