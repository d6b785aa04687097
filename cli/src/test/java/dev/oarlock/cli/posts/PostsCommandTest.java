package dev.oarlock.cli.posts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.page.MessagePage;
import dev.oarlock.local.slack.state.ChannelPosts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PostsCommandTest {
  private static final Clock CLOCK = Clock.systemUTC();

  private final ChannelPosts posts = ChannelPosts.inMemory(CLOCK);
  private HttpServer server;

  @BeforeEach
  void serveThePosts() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var url = "http://127.0.0.1:" + port() + "/slack-api/";
    var workspace = LocalWorkspace.onLaptop().withChannelsOf("#gong");
    var slack = new SlackStandIn(workspace, posts, CLOCK, 10);
    var app = new AppEndpoint(URI.create(url), workspace.signingSecret(), CLOCK);
    server.createContext("/", new MessagePage(slack, app, url));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void thePostsOfAChannelArePrintedAsSlackShowsThem() {
    posts.add("#gong", Optional.empty(), text("*Won*"));
    posts.add("#general", Optional.empty(), text("other"));

    assertThat(run("--channel", "gong")).contains("── #gong").endsWith("Won\n\n");
  }

  @Test
  void jsonHasEachMessageAsItWasSent() {
    posts.add("#gong", Optional.empty(), text("*Won*"));
    posts.add("#general", Optional.empty(), text("other"));

    var json = SlackJson.read(run("--json"));

    assertThat(json).hasSize(2);
    assertThat(json.at("/0/channel").asText()).isEqualTo("#gong");
    assertThat(json.at("/0/thread_ts").isNull()).isTrue();
    assertThat(json.at("/0/message/text").asText()).isEqualTo("*Won*");
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private String run(String... arguments) {
    var out = new StringWriter();
    new CommandLine(new PostsCommand())
        .setOut(new PrintWriter(out, true))
        .execute(
            Stream.concat(Stream.of("--port", "" + port()), Arrays.stream(arguments))
                .toArray(String[]::new));
    return out.toString();
  }

  private static JsonNode text(String text) {
    return SlackJson.object().put("text", text);
  }
}
