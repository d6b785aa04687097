package dev.oarlock.local.cloud.queue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The event that Lambda hands to a function for messages of a queue.
final class SqsEventJson {
  private SqsEventJson() {}

  static String of(String queue, List<QueueMessage> messages, long now) {
    var event = StrictJson.object();
    var records = event.putArray("Records");
    messages.forEach(message -> records.add(record(queue, message, now)));
    return StrictJson.write(event);
  }

  private static JsonNode record(String queue, QueueMessage message, long now) {
    var record = StrictJson.object();
    record.put("messageId", message.id());
    record.put("receiptHandle", message.id() + "#" + (message.failedReceives() + 1));
    record.put("body", message.body());
    record.set("attributes", attributes(message, now));
    record.putObject("messageAttributes");
    record.put("md5OfBody", md5(message.body()));
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", ResourceNames.arn("sqs", queue));
    record.put("awsRegion", ResourceNames.REGION);
    return record;
  }

  private static JsonNode attributes(QueueMessage message, long now) {
    return StrictJson.object()
        .put("ApproximateReceiveCount", String.valueOf(message.failedReceives() + 1))
        .put("SentTimestamp", String.valueOf(message.sentAt()))
        .put("SenderId", ResourceNames.ACCOUNT)
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
