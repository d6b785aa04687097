package dev.oarlock.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Reads entries for PutEvents, as the AWS tools write them or as whole EventBridge envelopes.
public final class Entries {
  private Entries() {}

  /// The entries of a JSON array.
  public static List<PutEventsRequestEntry> of(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(Entries::entry).toList();
  }

  /// One entry. `Detail` may be an object or text that holds one; missing fields stay missing, for
  /// the bus to refuse.
  public static PutEventsRequestEntry entry(JsonNode node) {
    var entry = PutEventsRequestEntry.builder();
    text(node, "Source", "source").ifPresent(entry::source);
    text(node, "DetailType", "detail-type").ifPresent(entry::detailType);
    text(node, "EventBusName", "event-bus-name").ifPresent(entry::eventBusName);
    either(node, "Detail", "detail").map(Entries::detail).ifPresent(entry::detail);
    either(node, "Time", "time").map(Entries::time).ifPresent(entry::time);
    either(node, "Resources", "resources").map(Entries::texts).ifPresent(entry::resources);
    return entry.build();
  }

  private static Optional<JsonNode> either(JsonNode node, String name, String other) {
    var value = node.has(name) ? node.path(name) : node.path(other);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private static Optional<String> text(JsonNode node, String name, String other) {
    return either(node, name, other).map(JsonNode::asText);
  }

  private static String detail(JsonNode detail) {
    return detail.isTextual() ? detail.asText() : Json.write(detail);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /// Epoch seconds, as the AWS protocol has it, or an ISO instant, as people write it.
  private static Instant time(JsonNode time) {
    if (time.isNumber()) {
      var millis = time.decimalValue().multiply(BigDecimal.valueOf(1000));
      return Instant.ofEpochMilli(millis.longValue());
    }
    try {
      return Instant.parse(time.asText());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Time is not an instant: " + time.asText(), e);
    }
  }
}
