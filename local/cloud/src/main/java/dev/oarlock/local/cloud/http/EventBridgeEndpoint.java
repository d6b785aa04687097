package dev.oarlock.local.cloud.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.local.cloud.bus.BusEntryReader;
import dev.oarlock.local.cloud.bus.LocalEventBus;
import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// EventBridge's JSON protocol, as far as it is needed to put events with the AWS tools.
public final class EventBridgeEndpoint implements HttpHandler {
  private static final String TYPE = "application/x-amz-json-1.1";
  private final LocalEventBus bus;

  /// Speaks for this bus.
  public EventBridgeEndpoint(LocalEventBus bus) {
    this.bus = bus;
  }

  /// Whether a request is for EventBridge.
  static boolean accepts(HttpExchange exchange) {
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return target != null && target.startsWith("AWSEvents.");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      var answer = answer(String.valueOf(target).replace("AWSEvents.", ""), StrictJson.parse(body));
      HttpReply.send(exchange, 200, TYPE, StrictJson.write(answer));
    } catch (EventBridgeException e) {
      refuse(exchange, e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage());
    } catch (IllegalArgumentException e) {
      refuse(exchange, "SerializationException", String.valueOf(e.getMessage()));
    }
  }

  private static void refuse(HttpExchange exchange, String code, String message)
      throws IOException {
    var error = StrictJson.object().put("__type", code).put("message", message);
    HttpReply.send(exchange, 400, TYPE, StrictJson.write(error));
  }

  private JsonNode answer(String action, JsonNode request) {
    return switch (action) {
      case "PutEvents" -> put(request);
      case "PutPartnerEvents" -> answer(bus.putPartnerEvents(BusEntryReader.ofRequest(request)));
      case "ListEventBuses" -> list();
      case "DescribeEventBus" -> describe(request.path("Name").asText("default"));
      default -> throw new IllegalArgumentException(action + " is not run locally");
    };
  }

  private JsonNode put(JsonNode request) {
    var entries = BusEntryReader.ofRequest(request);
    return answer(bus.putEvents(b -> b.entries(entries)));
  }

  private static JsonNode answer(PutEventsResponse response) {
    var answer = StrictJson.object().put("FailedEntryCount", response.failedEntryCount());
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
    var answer = StrictJson.object();
    var buses = answer.putArray("EventBuses");
    bus.names().forEach(name -> buses.add(describe(name)));
    return answer;
  }

  private JsonNode describe(String name) {
    if (!bus.names().contains(name)) {
      throw new IllegalArgumentException("Event bus " + name + " does not exist.");
    }
    return StrictJson.object()
        .put("Name", name)
        .put("Arn", ResourceNames.arn("events", "event-bus/" + name));
  }
}
