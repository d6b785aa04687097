package dev.oarlock.local.cloud.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Answers to HTTP requests.
final class HttpReply {
  private HttpReply() {}

  static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
    send(exchange, status, "application/json", StrictJson.write(body));
  }

  static void text(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", body);
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    bytes(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  static void bytes(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
