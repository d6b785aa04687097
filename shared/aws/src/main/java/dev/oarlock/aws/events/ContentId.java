package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.signal.SignalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// The id of a signal whose sender gave none, where signals count one by one: what it says and when
/// it happened. So the same told twice is one entry of the log, whichever event brings it. Fields
/// that no signal of its type has count too: a sender may tell two apart by them.
final class ContentId {
  private static final List<String> NOT_CONTENT = List.of("account", "at", "id", "backfill");
  private static final int LENGTH = 32;

  private ContentId() {}

  static SignalId of(EventEnvelope event, Instant at) {
    var content = JsonTree.object();
    event.detail().properties().forEach(field -> content.set(field.getKey(), field.getValue()));
    content.remove(NOT_CONTENT);
    return new SignalId("content-" + digest(event.type() + at + JsonTree.write(sorted(content))));
  }

  /// The order of fields says nothing, that of a list may; nor does how much space is between
  /// words, or whether a whole number has decimals.
  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var array = JsonTree.object().putArray("sorted");
      node.forEach(item -> array.add(sorted(item)));
      return array;
    }
    if (node.isFloatingPointNumber()
        && node.canConvertToLong()
        && node.canConvertToExactIntegral()) {
      return LongNode.valueOf(node.longValue()); // 10.0 is 10
    }
    if (node.isTextual()) {
      return TextNode.valueOf(node.textValue().strip().replaceAll("\\s+", " "));
    }
    if (!node.isObject()) {
      return node;
    }
    var fields = new TreeMap<String, JsonNode>();
    node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
    return JsonTree.object().setAll(fields);
  }

  private static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
