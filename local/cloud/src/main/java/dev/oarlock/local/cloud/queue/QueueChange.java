package dev.oarlock.local.cloud.queue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;

/// One change of the queues: what the journal remembers, a line each.
public sealed interface QueueChange {
  /// The queue it happens in.
  String queue();

  /// A message has come.
  record MessagePut(String queue, QueueMessage message) implements QueueChange {}

  /// A message is done with.
  record MessageDeleted(String queue, String id) implements QueueChange {}

  /// A message was received in vain once more.
  record MessageReturned(String queue, String id) implements QueueChange {}

  /// The line of the journal.
  default String toLine() {
    var line = StrictJson.object();
    switch (this) {
      case MessagePut(var queue, var message) ->
          line.put("put", queue)
              .put("id", message.id())
              .put("sent", message.sentAt())
              .put("received", message.failedReceives())
              .put("body", message.body());
      case MessageDeleted(var queue, var id) -> line.put("drop", queue).put("id", id);
      case MessageReturned(var queue, var id) -> line.put("retry", queue).put("id", id);
    }
    return line + "\n";
  }

  /// The change a line tells of.
  static QueueChange of(String text) {
    var line = StrictJson.parse(text);
    var id = line.path("id").asText();
    if (line.has("put")) {
      return new MessagePut(line.path("put").asText(), message(id, line));
    }
    return line.has("drop")
        ? new MessageDeleted(line.path("drop").asText(), id)
        : new MessageReturned(line.path("retry").asText(), id);
  }

  private static QueueMessage message(String id, JsonNode line) {
    return new QueueMessage(
        id, line.path("body").asText(), line.path("sent").asLong(), line.path("received").asInt());
  }
}
