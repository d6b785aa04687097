package dev.oarlock.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The doctor at a Slack that knows one method, at its own address only.
class SlackCheckTest {
  private HttpServer slack;

  @BeforeEach
  void start() throws IOException {
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext(
        "/",
        exchange -> {
          var known = exchange.getRequestURI().getPath().equals("/api/auth.test");
          var body = known ? "{\"ok\":true,\"user\":\"oarlock\",\"team\":\"t\"}" : "{\"ok\":false}";
          exchange.getResponseHeaders().set("x-oauth-scopes", "commands,chat:write");
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    slack.start();
  }

  @AfterEach
  void stop() {
    slack.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/", "/api"})
  void theTokenIsCheckedHoweverTheAddressEnds(String path) {
    var api = "http://127.0.0.1:" + slack.getAddress().getPort() + path;

    var finding = new SlackCheck(api, Map.of("SLACK_BOT_TOKEN", "xoxb-1")).finding();

    assertThat(finding.line()).startsWith("ok").contains("oarlock in t");
  }
}
