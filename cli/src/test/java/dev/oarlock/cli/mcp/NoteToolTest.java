package dev.oarlock.cli.mcp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.oarlock.cli.ask.SlackCommandRun;
import dev.oarlock.cli.instance.InstanceConnection;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Notes of somebody who is shown an account without figures.
class NoteToolTest {
  private static final McpSyncServerExchange NOBODY_IS_ASKED = null;

  private HttpServer api;

  @BeforeEach
  void start() throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(
        "/accounts", "{\"match\":\"one\",\"accounts\":[{\"id\":\"copper\",\"name\":\"Copper\"}]}");
    answer(
        "/accounts/copper",
        "{\"id\":\"copper\",\"name\":\"Copper\",\"band\":\"red\",\"score\":31}");
    api.start();
  }

  @AfterEach
  void stop() {
    api.stop(0);
  }

  @Test
  void whoMayNotReadFiguresIsRefusedBeforeAnybodyIsAsked() {
    var url = URI.create("http://127.0.0.1:" + api.getAddress().getPort());
    var answers = new ToolAnswers(new ApiConnection(url, _ -> Map.of()));
    var slack = new SlackCommandRun(new InstanceConnection(api.getAddress().getPort()), "mary");
    var tool = new NoteTool(answers, Optional.of(slack));

    assertThatThrownBy(() ->
            tool.log(NOBODY_IS_ASKED, Map.of("account", "copper", "note", "They pay on Friday.")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nothing was saved: notes are for those who work with customers.");
  }

  private void answer(String path, String body) {
    api.createContext(
        path,
        exchange -> {
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
