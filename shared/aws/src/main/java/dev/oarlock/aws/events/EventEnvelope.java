package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.aws.json.JsonTree;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// An event as EventBridge hands it on: who sent it, its detail-type and its detail. `origin` is
/// the mapping, and the import, that made it: EventBridge carries it among the resources.
public record EventEnvelope(
    String id, String type, String source, JsonNode detail, Optional<String> origin) {
  private static final String ORIGIN = "oarlock:";

  public EventEnvelope(String id, String type, String source, JsonNode detail) {
    this(id, type, source, detail, Optional.empty());
  }

  /// How an origin stands among the resources of an event.
  public static String resource(String origin) {
    return ORIGIN + origin;
  }

  /// The same, made by a mapping.
  public EventEnvelope from(String origin) {
    return new EventEnvelope(id, type, source, detail, Optional.of(origin));
  }

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
        JsonTree.withoutNulls(event.get("detail")),
        origin(event.path("resources")));
  }

  private static Optional<String> origin(JsonNode resources) {
    return StreamSupport.stream(resources.spliterator(), false)
        .map(JsonNode::asText)
        .filter(resource -> resource.startsWith(ORIGIN))
        .map(resource -> resource.substring(ORIGIN.length()))
        .findFirst();
  }

  /// Enough of the event to be parsed again.
  public ObjectNode toJson() {
    var node = JsonTree.object().put("id", id).put("detail-type", type).put("source", source);
    origin.ifPresent(it -> node.putArray("resources").add(resource(it)));
    return node.set("detail", detail);
  }
}
