package dev.oarlock.local.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.SlackJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The SDK's real client against a socket and a Web API on this machine.
class SocketModeTest {
  private final BlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private Workspace workspace;
  private HttpServer http;

  @BeforeEach
  void start() throws Exception {
    workspace = new Workspace(acknowledged);
    workspace.start();
    workspace.started.poll(10, TimeUnit.SECONDS);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/api/apps.connections.open",
        exchange -> {
          var url = "ws://127.0.0.1:" + workspace.getPort() + "/";
          reply(exchange, SlackJson.object().put("ok", true).put("url", url).toString());
        });
    http.createContext(
        "/slack/events",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          reply(exchange, "{\"response_type\":\"ephemeral\",\"text\":\"Acme is well.\"}");
        });
    http.start();
  }

  @AfterEach
  void stop() throws Exception {
    http.stop(0);
    workspace.stop(1000);
  }

  @Test
  void aCommandOverTheSocketIsAnsweredOverTheSocket() throws Exception {
    var base = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    var app = new AppEndpoint(base.resolve("/slack/events"), "secret", Clock.systemUTC());

    try (var _ = SocketMode.join("xapp-1-test", base + "/api/", app, _ -> {})) {
      var form = asked.poll(20, TimeUnit.SECONDS);
      var answer = acknowledged.poll(20, TimeUnit.SECONDS);

      assertThat(URLDecoder.decode(String.valueOf(form), StandardCharsets.UTF_8))
          .contains("command=/health")
          .contains("text=acme");
      assertThat(answer).contains("\"envelope-1\"").contains("Acme is well.");
    }
  }

  private static void reply(com.sun.net.httpserver.HttpExchange exchange, String json)
      throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /// Slack's end of the socket: says hello, sends one command, keeps what is acknowledged.
  private static final class Workspace extends WebSocketServer {
    private final BlockingQueue<String> acknowledged;
    private final BlockingQueue<Boolean> started = new LinkedBlockingQueue<>();

    Workspace(BlockingQueue<String> acknowledged) {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      this.acknowledged = acknowledged;
    }

    @Override
    public void onStart() {
      started.add(true);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      socket.send("{\"type\":\"hello\",\"num_connections\":1}");
      socket.send(
          """
          {"type":"slash_commands","envelope_id":"envelope-1","accepts_response_payload":true,
           "payload":{"command":"/health","text":"acme","user_id":"U1","channel_id":"C1"}}
          """);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      if (message.contains("envelope-1")) {
        acknowledged.add(message);
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception problem) {}
  }
}
