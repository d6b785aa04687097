package dev.oarlock.local.cloud.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// The event that Lambda hands to a function for changes of a table.
public final class StreamEventJson {
  private StreamEventJson() {}

  /// The event of some records.
  public static String of(List<JsonNode> records) {
    var event = StrictJson.object();
    event.putArray("Records").addAll(records);
    return StrictJson.write(event);
  }

  /// One change, with its attributes in DynamoDB's JSON.
  public static JsonNode record(String arn, Record record) {
    var change = StrictJson.object();
    var stream = record.dynamodb();
    change.put(
        "ApproximateCreationDateTime", stream.approximateCreationDateTime().getEpochSecond());
    change.set("Keys", item(stream.keys()));
    if (stream.hasNewImage()) {
      change.set("NewImage", item(stream.newImage()));
    }
    if (stream.hasOldImage()) {
      change.set("OldImage", item(stream.oldImage()));
    }
    change.put("SequenceNumber", stream.sequenceNumber());
    change.put("SizeBytes", stream.sizeBytes());
    change.put("StreamViewType", stream.streamViewTypeAsString());
    return envelope(arn, record).set("dynamodb", change);
  }

  private static ObjectNode envelope(String arn, Record record) {
    return StrictJson.object()
        .put("eventID", record.eventID())
        .put("eventName", record.eventNameAsString())
        .put("eventVersion", "1.1")
        .put("eventSource", "aws:dynamodb")
        .put("awsRegion", ResourceNames.REGION)
        .put("eventSourceARN", arn);
  }

  private static ObjectNode item(Map<String, AttributeValue> attributes) {
    var item = StrictJson.object();
    attributes.forEach((name, value) -> item.set(name, value(value)));
    return item;
  }

  private static JsonNode value(AttributeValue value) {
    var json = StrictJson.object();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case B -> json.put("B", base64(value.b()));
      case M -> json.set("M", item(value.m()));
      case L -> json.putArray("L").addAll(value.l().stream().map(StreamEventJson::value).toList());
      case SS -> json.set("SS", StrictJson.tree(value.ss()));
      case NS -> json.set("NS", StrictJson.tree(value.ns()));
      case BS ->
          json.set(
              "BS", StrictJson.tree(value.bs().stream().map(StreamEventJson::base64).toList()));
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("an attribute of unknown type: " + value);
    }
    return json;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
