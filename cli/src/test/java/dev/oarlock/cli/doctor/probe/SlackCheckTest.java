package dev.oarlock.cli.doctor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The doctor at a Slack that knows one method, at its own address only.
class SlackCheckTest {
  private HttpServer slack;
  private String scopes =
      "commands,chat:write,users:read,users:read.email,channels:read,groups:read,"
          + "channels:history,groups:history,groups:write,pins:write,usergroups:read";

  @BeforeEach
  void start() throws IOException {
    System.setProperty("oarlock.home", Path.of("..").toAbsolutePath().normalize().toString());
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext(
        "/",
        exchange -> {
          var known = exchange.getRequestURI().getPath().equals("/api/auth.test");
          var listed = exchange.getRequestURI().getPath().equals("/api/users.conversations");
          var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var body =
              listed
                  ? channels(form)
                  : known ? "{\"ok\":true,\"user\":\"oarlock\",\"team\":\"t\"}" : "{\"ok\":false}";
          exchange.getResponseHeaders().set("x-oauth-scopes", scopes);
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          var status = exchange.getRequestURI().getPath().equals("/unsigned") ? 401 : 200;
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    slack.start();
  }

  @AfterEach
  void stop() {
    slack.stop(0);
    System.clearProperty("oarlock.home");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/", "/api"})
  void theTokenIsCheckedHoweverTheAddressEnds(String path) {
    var api = "http://127.0.0.1:" + slack.getAddress().getPort() + path;

    var finding = new SlackCheck(api, Map.of("SLACK_BOT_TOKEN", "xoxb-1")).finding();

    assertThat(finding.line()).startsWith("ok").contains("oarlock in t");
  }

  @Test
  void whatTheManifestAsksForAndTheTokenLacksIsNamed() {
    scopes = "commands,chat:write";
    var api = "http://127.0.0.1:" + slack.getAddress().getPort() + "/api/";

    assertThat(new SlackCheck(api, Map.of()).asked("xoxb-1").line())
        .startsWith("BAD")
        .contains("lacks users:read", "paste slack-manifest.yaml");
  }

  @Test
  void aChannelThatTheBotIsNotInIsNamedAcrossPages() throws Exception {
    var probe =
        new SlackProbe("http://127.0.0.1:" + slack.getAddress().getPort() + "/api/", "xoxb-1");

    assertThat(ChannelCheck.of(probe, Set.of("#gong", "C2")).line()).startsWith("ok");
    assertThat(ChannelCheck.of(probe, Set.of("#gong", "#saffron")).line())
        .startsWith("BAD")
        .contains("not in #saffron", "/invite @Oarlock");
  }

  @Test
  void theRequestUrlIsGoodWhenItTurnsAwayWhatNobodySigned() {
    var url = "http://127.0.0.1:" + slack.getAddress().getPort();

    assertThat(RequestUrlCheck.of(url + "/unsigned").line()).startsWith("ok");
    assertThat(RequestUrlCheck.of(url + "/api/auth.test").line()).contains("answers with 200");
  }

  private static String channels(String form) {
    return form.endsWith("cursor=")
        ? "{\"ok\":true,\"channels\":[{\"id\":\"C1\",\"name\":\"gong\"}],"
            + "\"response_metadata\":{\"next_cursor\":\"next\"}}"
        : "{\"ok\":true,\"channels\":[{\"id\":\"C2\",\"name\":\"ops\"}]}";
  }
}
