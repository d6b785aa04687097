package dev.oarlock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.aws.events.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Slack's end of a `response_url`: keeps what it is sent.
final class SlackEnd implements AutoCloseable {
  private final HttpServer server;
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  SlackEnd() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.start();
  }

  private void hear(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add(Json.parse(body));
    exchange.sendResponseHeaders(status, 2);
    exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  void breakDown() {
    status = 500;
  }

  void recover() {
    status = 200;
  }

  List<JsonNode> messages() {
    return List.copyOf(heard);
  }

  String responseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/actions/T1/1/x";
  }

  JsonNode onlyMessage() {
    if (heard.size() != 1) {
      throw new AssertionError("not one message but " + heard);
    }
    return heard.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
