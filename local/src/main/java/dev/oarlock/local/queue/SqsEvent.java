package dev.oarlock.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.json.Json;
import dev.oarlock.local.template.Names;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The event that Lambda hands to a function for messages of a queue.
final class SqsEvent {
  private SqsEvent() {}

  static String of(String queue, List<Message> messages, long now) {
    var event = Json.object();
    var records = event.putArray("Records");
    messages.forEach(message -> records.add(record(queue, message, now)));
    return Json.write(event);
  }

  private static JsonNode record(String queue, Message message, long now) {
    var record = Json.object();
    record.put("messageId", message.id());
    record.put("receiptHandle", message.id() + "#" + (message.received() + 1));
    record.put("body", message.body());
    record.set("attributes", attributes(message, now));
    record.putObject("messageAttributes");
    record.put("md5OfBody", md5(message.body()));
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", Names.arn("sqs", queue));
    record.put("awsRegion", Names.REGION);
    return record;
  }

  private static JsonNode attributes(Message message, long now) {
    return Json.object()
        .put("ApproximateReceiveCount", String.valueOf(message.received() + 1))
        .put("SentTimestamp", String.valueOf(message.sent()))
        .put("SenderId", Names.ACCOUNT)
        .put("ApproximateFirstReceiveTimestamp", String.valueOf(now));
  }

  private static String md5(String body) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
