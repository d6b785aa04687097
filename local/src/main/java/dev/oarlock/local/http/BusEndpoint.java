package dev.oarlock.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.local.bus.Entries;
import dev.oarlock.local.bus.LocalBus;
import dev.oarlock.local.json.Json;
import dev.oarlock.local.template.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// EventBridge's JSON protocol, as far as it is needed to put events with the AWS tools.
public final class BusEndpoint implements HttpHandler {
  private static final String TYPE = "application/x-amz-json-1.1";
  private final LocalBus bus;

  /// Speaks for this bus.
  public BusEndpoint(LocalBus bus) {
    this.bus = bus;
  }

  /// Whether a request is for EventBridge.
  static boolean isMeantBy(HttpExchange exchange) {
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return target != null && target.startsWith("AWSEvents.");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      var answer = answer(String.valueOf(target).replace("AWSEvents.", ""), Json.parse(body));
      Reply.send(exchange, 200, TYPE, Json.write(answer));
    } catch (EventBridgeException e) {
      refuse(exchange, e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage());
    } catch (IllegalArgumentException e) {
      refuse(exchange, "SerializationException", String.valueOf(e.getMessage()));
    }
  }

  private static void refuse(HttpExchange exchange, String code, String message)
      throws IOException {
    var error = Json.object().put("__type", code).put("message", message);
    Reply.send(exchange, 400, TYPE, Json.write(error));
  }

  private JsonNode answer(String action, JsonNode request) {
    return switch (action) {
      case "PutEvents" -> put(request);
      case "ListEventBuses" -> list();
      case "DescribeEventBus" -> describe(request.path("Name").asText("default"));
      default -> throw new IllegalArgumentException(action + " is not run locally");
    };
  }

  private JsonNode put(JsonNode request) {
    var entries = Entries.ofRequest(request);
    return answer(bus.putEvents(b -> b.entries(entries)));
  }

  private static JsonNode answer(PutEventsResponse response) {
    var answer = Json.object().put("FailedEntryCount", response.failedEntryCount());
    var entries = answer.putArray("Entries");
    for (var result : response.entries()) {
      var entry = entries.addObject();
      if (result.errorCode() == null) {
        entry.put("EventId", result.eventId());
      } else {
        entry.put("ErrorCode", result.errorCode()).put("ErrorMessage", result.errorMessage());
      }
    }
    return answer;
  }

  private JsonNode list() {
    var answer = Json.object();
    var buses = answer.putArray("EventBuses");
    bus.names().forEach(name -> buses.add(describe(name)));
    return answer;
  }

  private JsonNode describe(String name) {
    if (!bus.names().contains(name)) {
      throw new IllegalArgumentException("Event bus " + name + " does not exist.");
    }
    return Json.object().put("Name", name).put("Arn", Names.arn("events", "event-bus/" + name));
  }
}
