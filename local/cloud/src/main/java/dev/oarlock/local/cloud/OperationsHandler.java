package dev.oarlock.local.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// What the command line asks of a running instance, under `/oarlock/`: `status`, `drain`,
/// `invoke/{function}` and `redrive/{queue}`. Only GET tells, only POST does.
final class OperationsHandler implements HttpHandler {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private final LocalCloud cloud;

  OperationsHandler(LocalCloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestHeaders().containsKey("Origin")) { // not even for our own page
      reply(exchange, 403, "{\"error\":\"not for web pages\"}");
      return;
    }
    var path = exchange.getRequestURI().getPath().replaceFirst("/oarlock/", "").split("/", 2);
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      answer(
          exchange,
          exchange.getRequestMethod() + " " + path[0],
          path.length > 1 ? path[1] : "",
          body);
    } catch (FunctionException | IllegalStateException | UncheckedIOException e) {
      reply(exchange, 500, problem(e));
    } catch (IllegalArgumentException e) {
      reply(exchange, 400, problem(e));
    }
  }

  private void answer(HttpExchange exchange, String request, String rest, String body)
      throws IOException, FunctionException {
    switch (request) {
      case "GET status" -> reply(exchange, 200, status());
      case "POST drain" -> {
        cloud.drain(PATIENCE);
        reply(exchange, 200, status());
      }
      case "POST invoke" -> reply(exchange, 200, invoke(rest, body));
      case "POST redrive" ->
          reply(exchange, 200, "{\"moved\":" + cloud.queues().redrive(rest) + "}");
      case "POST today" -> {
        cloud.fixDay(day(rest));
        reply(exchange, 200, status());
      }
      default -> reply(exchange, 404, "{\"error\":\"no such operation\"}");
    }
  }

  /// Without a body the function's schedule is fired, if it has one.
  private String invoke(String function, String body) throws FunctionException {
    return body.isBlank() ? cloud.fireSchedule(function) : cloud.invoke(function, body);
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a day such as 2026-11-30: " + typed, e);
    }
  }

  private String status() {
    return StrictJson.write(new CloudStatus(cloud).json());
  }

  private static String problem(Exception e) {
    return StrictJson.write(StrictJson.object().put("error", String.valueOf(e.getMessage())));
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
