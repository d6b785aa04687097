package dev.oarlock.local.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.OpenedRooms;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.ChannelPosts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackStandInTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final String CHART =
      """
      [{"type":"data_visualization","title":"Book","chart":{"type":"pie",
        "segments":[{"label":"Green","value":30},{"label":"Red","value":4}]}}]\
      """;

  private final List<String> repairs = new ArrayList<>();
  private StandInServer server;

  @BeforeEach
  void start() throws IOException {
    server = StandInServer.start(NOON, 10);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theRealClientPostsAndThePostIsKeptAsItWasSent() throws Exception {
    List<LayoutBlock> blocks =
        List.of(Blocks.section(s -> s.text(BlockCompositions.markdownText("*Acme*: 34 (was 61)"))));

    var answer =
        server
            .client()
            .chatPostMessage(r -> r.channel("#customer-health").text("Acme: 34").blocks(blocks));

    assertThat(answer.isOk()).isTrue();
    assertThat(answer.getTs()).isEqualTo("1795348800.000000");
    var post = server.slack().posts("customer-health").getFirst();
    assertThat(post.channel()).isEqualTo("#customer-health");
    assertThat(post.at()).isEqualTo(NOON.instant());
    assertThat(post.message().at("/text").asText()).isEqualTo("Acme: 34");
    assertThat(post.message().at("/blocks/0/text/text").asText()).isEqualTo("*Acme*: 34 (was 61)");
    assertThat(post.message().has("token")).isFalse();
  }

  @Test
  void jsonBodiesAreTakenAsWell() throws Exception {
    var answer = postJson("chat.postMessage", "{\"channel\":\"#gong\",\"text\":\"Won\"}");

    assertThat(answer.body()).contains("\"ok\":true");
    assertThat(server.slack().posts("gong")).hasSize(1);
  }

  @Test
  void aReplyKeepsItsThread() throws Exception {
    var first = server.client().chatPostMessage(r -> r.channel("#gong").text("Won"));

    server.client().chatPostMessage(r -> r.channel("#gong").text("+1").threadTs(first.getTs()));

    assertThat(server.slack().posts("#gong").getLast().threadTs()).contains(first.getTs());
    assertThat(server.slack().posts()).extracting(ChannelPost::ts).doesNotHaveDuplicates();
  }

  @Test
  void anUpdateReplacesTheMessageInPlace() throws Exception {
    var first = server.client().chatPostMessage(r -> r.channel("#gong").text("before"));

    var answer =
        server
            .client()
            .chatUpdate(r -> r.channel(first.getChannel()).ts(first.getTs()).text("after"));

    assertThat(answer.isOk()).isTrue();
    assertThat(server.slack().posts()).hasSize(1);
    assertThat(server.slack().posts().getFirst().message().path("text").asText())
        .isEqualTo("after");
  }

  @Test
  void whatSlackRefusesIsRefusedWithSlacksCodes() throws Exception {
    var client = server.client();
    assertThat(server.client("").authTest(r -> r).getError()).isEqualTo("not_authed");
    assertThat(server.client("xoxb-other").authTest(r -> r).getError()).isEqualTo("invalid_auth");
    assertThat(client.chatPostMessage(r -> r.channel("#nowhere").text("x")).getError())
        .isEqualTo("channel_not_found");
    assertThat(client.chatPostMessage(r -> r.channel("#secret").text("x")).getError())
        .isEqualTo("not_in_channel");
    assertThat(client.chatPostMessage(r -> r.channel("#gong").text("")).getError())
        .isEqualTo("no_text");
    assertThat(client.chatPostMessage(r -> r.channel("#gong").text("x".repeat(40_001))).getError())
        .isEqualTo("msg_too_long");
    assertThat(client.chatPostMessage(r -> r.channel("#gong").blocksAsString("{")).getError())
        .isEqualTo("invalid_blocks_format");
    assertThat(client.chatUpdate(r -> r.channel("#gong").ts("1.000000").text("x")).getError())
        .isEqualTo("message_not_found");
    assertThat(client.usersInfo(r -> r.user("W1")).getError()).isEqualTo("user_not_found");
    assertThat(postJson("chat.delete", "{}").body()).contains("unknown_method");
    assertThat(postJson("chat.postMessage", "{").body()).contains("invalid_json");
    assertThat(server.slack().posts()).isEmpty();
  }

  @Test
  void badBlocksAreNamedByJsonPointer() throws Exception {
    var answer =
        server
            .client()
            .chatPostMessage(r ->
                r.channel("#gong")
                    .text("x")
                    .blocksAsString(
                        "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\""
                            + "x".repeat(151)
                            + "\"}}]"));

    assertThat(answer.getError()).isEqualTo("invalid_blocks");
    assertThat(answer.getResponseMetadata().getMessages())
        .containsExactly(
            "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]");
  }

  @Test
  void aSecondPostWithinASecondMeets429() throws IOException, SlackApiException {
    try (var strict = StandInServer.start(NOON, 1)) {
      strict.client().chatPostMessage(r -> r.channel("#gong").text("one"));

      assertThatThrownBy(() -> strict.client().chatPostMessage(r -> r.channel("#gong").text("two")))
          .isInstanceOfSatisfying(
              SlackApiException.class,
              e -> {
                assertThat(e.getResponse().code()).isEqualTo(429);
                assertThat(e.getResponse().header("Retry-After")).isEqualTo("1");
              });
      assertThat(strict.client().chatPostMessage(r -> r.channel("#general").text("a")).isOk())
          .isTrue();
    }
  }

  @Test
  void rateLimitsCanBeForced() throws Exception {
    server.slack().rateLimitNext(1);

    assertThatThrownBy(() -> server.client().chatPostMessage(r -> r.channel("#gong").text("x")))
        .isInstanceOf(SlackApiException.class);
    assertThat(server.client().chatPostMessage(r -> r.channel("#gong").text("x")).isOk()).isTrue();
  }

  @Test
  void anOldSlackRefusesCharts() throws Exception {
    assertThat(postChart()).isNull();

    server.slack().refuseNewBlocks(true);

    assertThat(postChart()).isEqualTo("invalid_blocks");
  }

  @Test
  void aResponseUrlAnswersFiveTimes() throws Exception {
    var url =
        URI.create(server.url() + server.slack().openResponse("#gong", "U1", Optional.empty()));
    for (int i = 0; i < 5; i++) {
      assertThat(postTo(url, "{\"text\":\"hello\"}").statusCode()).isEqualTo(200);
    }

    assertThat(postTo(url, "{\"text\":\"hello\"}").body()).contains("used_url");
    assertThat(server.slack().ephemeralMessages()).hasSize(5);
    assertThat(postTo(url.resolve("unknown"), "{}").body()).contains("expired_url");
  }

  @Test
  void aResponseInChannelIsAPost() throws Exception {
    var url =
        URI.create(server.url() + server.slack().openResponse("#gong", "U1", Optional.empty()));

    postTo(url, "{\"text\":\"shared\",\"response_type\":\"in_channel\"}");

    assertThat(server.slack().posts("gong")).hasSize(1);
  }

  @Test
  void postsOnDiskOutliveARestart(@TempDir Path folder) {
    var before = ChannelPosts.onDisk(NOON, folder, repairs::add);
    var first = before.add("#gong", Optional.empty(), SlackJson.object().put("text", "one"));
    before.add("#gong", Optional.of(first.ts()), SlackJson.object().put("text", "two"));
    before.update(first, SlackJson.object().put("text", "one, mended"));

    var after = ChannelPosts.onDisk(NOON, folder, repairs::add);

    assertThat(after.all()).isEqualTo(before.all());
    assertThat(after.add("#gong", Optional.empty(), SlackJson.object()).ts())
        .isGreaterThan(before.all().getLast().ts());
  }

  @Test
  void roomsOnDiskOutliveARestart(@TempDir Path folder) throws IOException {
    var before = OpenedRooms.onDisk(folder, repairs::add);
    before.open("esc-acme");
    before.invite("esc-acme", "U1");
    before.pin("esc-acme", "1.000001");
    before.open("esc-globex");
    before.archive("esc-globex");
    Files.writeString(
        folder.resolve("slack-rooms.jsonl"), "{\"name\":\"esc-h", StandardOpenOption.APPEND);

    var rooms = OpenedRooms.onDisk(folder, repairs::add);
    var workspace = LocalWorkspace.onLaptop().withRooms(rooms);

    assertThat(rooms.members("esc-acme")).containsExactly("U1");
    assertThat(rooms.pins("esc-acme")).containsExactly("1.000001");
    assertThat(rooms.invite("esc-acme", "U1")).as("in it already").isFalse();
    assertThat(workspace.channel("esc-acme").orElseThrow().archived()).isFalse();
    assertThat(workspace.channel("esc-globex").orElseThrow().archived()).isTrue();
    assertThat(workspace.channel("esc-h")).isEmpty();
  }

  @Test
  void tornPostsAreLeftOutAndTheOthersStay(@TempDir Path folder) throws IOException {
    var file = folder.resolve("slack-posts.jsonl");
    var before = ChannelPosts.onDisk(NOON, folder, repairs::add);
    before.add("#gong", Optional.empty(), SlackJson.object().put("text", "one"));
    Files.writeString(file, "{\"chan{\n{\"channel\":\"#go", StandardOpenOption.APPEND);

    var after = ChannelPosts.onDisk(NOON, folder, repairs::add);
    after.add("#gong", Optional.empty(), SlackJson.object().put("text", "two"));

    assertThat(ChannelPosts.onDisk(NOON, folder, repairs::add).all())
        .extracting(post -> post.message().path("text").asText())
        .containsExactly("one", "two");
    assertThat(repairs).singleElement().asString().contains("left out: 1");
  }

  private String postChart() throws Exception {
    return server
        .client()
        .chatPostMessage(r -> r.channel("#gong").text("chart").blocksAsString(CHART))
        .getError();
  }

  private HttpResponse<String> postJson(String method, String body) throws Exception {
    return postTo(URI.create(server.url() + method), body);
  }

  private HttpResponse<String> postTo(URI url, String body) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(url)
              .header("Content-Type", "application/json; charset=utf-8")
              .header("Authorization", "Bearer " + server.slack().workspace().botToken())
              .POST(BodyPublishers.ofString(body))
              .build();
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
