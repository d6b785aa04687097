package dev.oarlock.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.json.Json;

/// One change of the queues: what the journal remembers, a line each.
public sealed interface Change {
  /// The queue it happens in.
  String queue();

  /// A message has come.
  record Put(String queue, Message message) implements Change {}

  /// A message is done with.
  record Drop(String queue, String id) implements Change {}

  /// A message was received in vain once more.
  record Retry(String queue, String id) implements Change {}

  /// The line of the journal.
  default String line() {
    var line = Json.object();
    switch (this) {
      case Put(var queue, var message) ->
          line.put("put", queue)
              .put("id", message.id())
              .put("sent", message.sent())
              .put("received", message.received())
              .put("body", message.body());
      case Drop(var queue, var id) -> line.put("drop", queue).put("id", id);
      case Retry(var queue, var id) -> line.put("retry", queue).put("id", id);
    }
    return line + "\n";
  }

  /// The change a line tells of.
  static Change of(String text) {
    var line = Json.parse(text);
    var id = line.path("id").asText();
    if (line.has("put")) {
      return new Put(line.path("put").asText(), message(id, line));
    }
    return line.has("drop")
        ? new Drop(line.path("drop").asText(), id)
        : new Retry(line.path("retry").asText(), id);
  }

  private static Message message(String id, JsonNode line) {
    return new Message(
        id, line.path("body").asText(), line.path("sent").asLong(), line.path("received").asInt());
  }
}
