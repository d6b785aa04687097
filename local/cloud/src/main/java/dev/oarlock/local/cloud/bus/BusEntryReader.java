package dev.oarlock.local.cloud.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Reads entries for PutEvents: those of a request as strictly as EventBridge does, those of a file
/// as people write them, also as whole EventBridge envelopes.
public final class BusEntryReader {
  private static final Set<String> TEXTS = Set.of("Source", "DetailType", "EventBusName", "Detail");

  private static final Set<String> KNOWN =
      Set.of("Source", "DetailType", "EventBusName", "Detail", "Time", "Resources");

  /// The end of the year 9999.
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(253_402_300_799L);

  private BusEntryReader() {}

  /// The entries of a request. What must be text and is not refuses all of it; names of members
  /// that the service does not know are overlooked, as it does.
  public static List<PutEventsRequestEntry> ofRequest(JsonNode request) {
    var entries = request.path("Entries");
    if (!entries.isArray() && !entries.isMissingNode() && !entries.isNull()) {
      throw new IllegalArgumentException("Entries must be an array.");
    }
    return StreamSupport.stream(entries.spliterator(), false).map(BusEntryReader::strict).toList();
  }

  private static PutEventsRequestEntry strict(JsonNode node) {
    if (!(node instanceof ObjectNode entry)) {
      throw new IllegalArgumentException("Each of Entries must be an object.");
    }
    TEXTS.forEach(name -> isText(name, entry.path(name)));
    return entry(entry.deepCopy().retain(KNOWN));
  }

  private static void isText(String name, JsonNode value) {
    if (value.isContainerNode()) {
      throw new IllegalArgumentException(
          "Start of structure or map found where not expected: %s must be text%s."
              .formatted(name, name.equals("Detail") ? " that holds a JSON object" : ""));
    }
    if (value.isValueNode() && !value.isTextual() && !value.isNull()) {
      throw new IllegalArgumentException(
          "%s cannot be converted to a String: %s must be text.".formatted(value, name));
    }
  }

  /// One entry of a file. `Detail` may be an object or text that holds one; missing fields stay
  /// missing, for the bus to refuse.
  public static PutEventsRequestEntry entry(JsonNode node) {
    var entry = PutEventsRequestEntry.builder();
    text(node, "Source", "source").ifPresent(entry::source);
    text(node, "DetailType", "detail-type").ifPresent(entry::detailType);
    text(node, "EventBusName", "event-bus-name").ifPresent(entry::eventBusName);
    either(node, "Detail", "detail").map(BusEntryReader::detail).ifPresent(entry::detail);
    either(node, "Time", "time").map(BusEntryReader::time).ifPresent(entry::time);
    either(node, "Resources", "resources").map(BusEntryReader::texts).ifPresent(entry::resources);
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
    return detail.isTextual() ? detail.asText() : StrictJson.write(detail);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /// Epoch seconds, as the AWS protocol has it, or an ISO instant, as people write it.
  private static Instant time(JsonNode time) {
    if (time.isNumber()) {
      var seconds = time.decimalValue();
      if (seconds.abs().compareTo(MAX_SECONDS) > 0) {
        throw new IllegalArgumentException("Time is out of range: " + seconds);
      }
      return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }
    try {
      return Instant.parse(time.asText());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Time is not an instant: " + time.asText(), e);
    }
  }
}
