package dev.oarlock.local.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Handlers of small.yaml: they remember what they were given, and fail where a text says so:
/// "poison" throws, "broken" is an error of the machine, "refuse" is reported as the failed item.
public final class RecordingHandlers {
  /// Every payload, oldest first, as `Function: json`.
  static final List<JsonNode> PAYLOADS = new CopyOnWriteArrayList<>();

  private RecordingHandlers() {}

  static List<JsonNode> of(String function) {
    return PAYLOADS.stream()
        .filter(p -> p.path("function").asText().equals(function))
        .map(p -> p.path("payload"))
        .toList();
  }

  private static JsonNode record(String function, InputStream input) throws IOException {
    var payload = StrictJson.parse(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    var kept = StrictJson.object().put("function", function);
    kept.set("payload", payload);
    PAYLOADS.add(kept);
    if (StrictJson.write(payload).contains("poison")) {
      throw new IllegalStateException("poisoned");
    }
    if (StrictJson.write(payload).contains("broken")) {
      throw new NoClassDefFoundError("dev/oarlock/Missing");
    }
    return payload;
  }

  private static void refuse(JsonNode payload, String idAt, OutputStream out) throws IOException {
    var answer = StrictJson.object();
    var failures = answer.putArray("batchItemFailures");
    for (var record : payload.path("Records")) {
      if (StrictJson.write(record).contains("refuse")) {
        failures.addObject().put("itemIdentifier", record.at(idAt).asText());
      }
    }
    out.write(StrictJson.write(answer).getBytes(StandardCharsets.UTF_8));
  }

  /// Writes each message's event to the table, under the event's id.
  public record Stored(AppContext world) implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      var payload = record("Stored", in);
      StreamSupport.stream(payload.path("Records").spliterator(), false)
          .map(message -> StrictJson.parse(message.path("body").asText()))
          .filter(event -> !StrictJson.write(event).contains("refuse"))
          .forEach(event -> put(event.path("id").asText()));
      refuse(payload, "/messageId", out);
    }

    private void put(String id) {
      var item =
          Map.of("pk", AttributeValue.fromS("A"), "sk", AttributeValue.fromS("SIGNAL#" + id));
      world.dynamo().putItem(b -> b.tableName(world.setting("TABLE_NAME")).item(item));
    }
  }

  /// Follows the table.
  public record Followed(AppContext world) implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      refuse(record("Followed", in), "/dynamodb/SequenceNumber", out);
    }
  }

  /// Is called, and answers with a status.
  public record Called(AppContext world) implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      record("Called", in);
      var answer = StrictJson.object().put("statusCode", 201).put("body", "done");
      answer.putObject("headers").put("X-Zone", world.setting("TIME_ZONE"));
      out.write(StrictJson.write(answer).getBytes(StandardCharsets.UTF_8));
    }
  }
}
