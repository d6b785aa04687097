package dev.oarlock.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Messages from the queue, as Lambda hands them over, and the answer that names those that failed.
record SignalQueueBatch(List<Message> messages) {
  record Message(String id, String body) {}

  static SignalQueueBatch read(InputStream input) throws IOException {
    var records = new ArrayList<Message>();
    JsonTree.parse(new String(input.readAllBytes(), StandardCharsets.UTF_8))
        .path("Records")
        .forEach(entry -> records.add(message(entry)));
    return new SignalQueueBatch(records);
  }

  /// Who an account is before what it did: a batch that brings both needs no quarantine.
  List<Message> registrationsFirst() {
    return messages.stream().sorted(Comparator.comparing(SignalQueueBatch::isOther)).toList();
  }

  /// Failed messages come again; the rest of the batch is done.
  static byte[] answer(List<String> failed) {
    var answer = JsonTree.object();
    var failures = answer.putArray("batchItemFailures");
    failed.forEach(id -> failures.addObject().put("itemIdentifier", id));
    return JsonTree.write(answer).getBytes(StandardCharsets.UTF_8);
  }

  private static Message message(JsonNode entry) {
    return new Message(entry.path("messageId").asText(), entry.path("body").asText());
  }

  private static boolean isOther(Message message) {
    return !message.body().contains("\"AccountRegistered\"");
  }
}
