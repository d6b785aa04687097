package dev.oarlock.announce;

import dev.oarlock.aws.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A batch of messages from a queue, and the answer that hands single ones back.
record AnnouncementQueueBatch(List<Message> messages) {
  AnnouncementQueueBatch {
    messages = List.copyOf(messages);
  }

  record Message(String id, String body) {}

  static AnnouncementQueueBatch read(InputStream input) throws IOException {
    var event = JsonTree.parse(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    var messages = new ArrayList<Message>();
    for (var record : event.path("Records")) {
      messages.add(new Message(record.path("messageId").asText(), record.path("body").asText()));
    }
    return new AnnouncementQueueBatch(messages);
  }

  static byte[] answer(List<String> failed) {
    var answer = JsonTree.object();
    var failures = answer.putArray("batchItemFailures");
    failed.forEach(id -> failures.addObject().put("itemIdentifier", id));
    return JsonTree.write(answer).getBytes(StandardCharsets.UTF_8);
  }
}
