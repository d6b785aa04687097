package dev.oarlock.local.slack.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.api.StandInServer;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.testing.FakeApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagePageTest {
  private static final String SHARE =
      """
      {"text":"Acme: 34","blocks":[{"type":"actions","block_id":"b","elements":[{"type":"button",
       "action_id":"share","value":"acme","text":{"type":"plain_text","text":"Share"}}]}]}\
      """;

  private StandInServer server;
  private FakeApp app;

  @BeforeEach
  void start() throws IOException {
    server = StandInServer.start(Clock.systemUTC(), 10);
    app = FakeApp.answering(server.slack().workspace().signingSecret(), this::answer);
    server
        .server()
        .createContext("/", new MessagePage(server.slack(), endpoint(app), server.url()));
  }

  private static AppEndpoint endpoint(FakeApp app) {
    return new AppEndpoint(app.url(), app.signingSecret(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.close();
    app.close();
  }

  private String answer(Map<String, String> form) {
    return form.containsKey("payload") ? shared(form) : SHARE;
  }

  private static String shared(Map<String, String> form) {
    var url = SlackJson.read(form.getOrDefault("payload", "")).path("response_url").asText();
    FakeApp.later(url, "{\"text\":\"Shared\",\"response_type\":\"in_channel\"}");
    return "";
  }

  @Test
  void thePageIsOneFileThatNamesTheChannels() throws Exception {
    var page = get("/").body();

    assertThat(page).contains("<a href=\"#gong\" data-channel=\"gong\">").contains("article {");
    assertThat(page).doesNotContainPattern("(src|href)=\"?https?:");
  }

  @Test
  void anArchivedRoomLeavesTheListAndIsReadByItsLink() throws Exception {
    var rooms = server.slack().workspace().rooms();
    rooms.open("esc-acme");
    assertThat(get("/").body()).contains("data-channel=\"esc-acme\"");
    rooms.archive("esc-acme");

    assertThat(get("/").body()).doesNotContain("esc-acme");
    assertThat(get("/channels?as=dana").body()).contains("\"name\":\"esc-acme\",\"archived\":true");
    assertThat(get("/feed?channel=esc-acme&as=dana").statusCode()).isEqualTo(200);
  }

  @Test
  void aCommandIsAnsweredToThePersonAlone() throws Exception {
    post("/ask", "channel=gong&as=dana&text=%2Fhealth+acme");

    assertThat(get("/feed?channel=gong&as=dana").body())
        .contains("Only visible to you")
        .contains("data-action=\"share\"");
    assertThat(get("/feed?channel=gong&as=bo").body()).isEmpty();
    assertThat(get("/posts.json").body()).isEqualTo("[]");
  }

  @Test
  void aClickReachesTheAppAndItsAnswerTheChannel() throws Exception {
    post("/ask", "channel=gong&as=dana&text=%2Fhealth+acme");
    var ts = server.slack().ephemeralMessages().getFirst().ts();

    post("/press", "channel=gong&as=dana&action=share&block=b&type=button&value=acme&ts=" + ts);

    var payload = SlackJson.read(app.heard().getLast().getOrDefault("payload", ""));
    assertThat(payload.at("/actions/0/value").asText()).isEqualTo("acme");
    assertThat(payload.at("/container/is_ephemeral").asBoolean()).isTrue();
    assertThat(payload.at("/user/id").asText()).isEqualTo("U000000DANA");
    assertThat(server.slack().posts("gong").getFirst().message().path("text").asText())
        .isEqualTo("Shared");
  }

  @Test
  void repliesStandUnderTheirMessage() throws Exception {
    var first = server.slack().channelPosts().add("#gong", Optional.empty(), text("first"));
    server.slack().channelPosts().add("#gong", Optional.of(first.ts()), text("a reply"));

    assertThat(get("/feed?channel=gong").body()).contains("1 reply").contains("a reply");
  }

  @Test
  void aChannelIsMentionedByItsNameAsInSlack() throws Exception {
    var gong = server.slack().workspace().channel("gong").orElseThrow();
    server.slack().channelPosts().add("#gong", Optional.empty(), text("in <#" + gong.id() + ">"));

    assertThat(get("/feed?channel=gong").body()).contains(">#gong<").doesNotContain(gong.id());
  }

  @Test
  void aDayStandsAboveItsMessages() throws Exception {
    server.slack().channelPosts().add("#gong", Optional.empty(), text("first"));
    server.slack().channelPosts().add("#gong", Optional.empty(), text("second"));

    assertThat(get("/feed?channel=gong").body().split("class=\"day\"", -1)).hasSize(2);
  }

  @Test
  void itSaysHowMuchAPersonCanReadInEachChannel() throws Exception {
    server.slack().channelPosts().add("#gong", Optional.empty(), text("for all"));
    post("/ask", "channel=gong&as=dana&text=%2Fhealth+acme");

    assertThat(messages("dana")).isEqualTo(2);
    assertThat(messages("bo")).isEqualTo(1);
  }

  private int messages(String person) throws Exception {
    for (var channel : SlackJson.read(get("/channels?as=" + person).body())) {
      if (channel.path("name").asText().equals("gong")) {
        return channel.path("messages").asInt();
      }
    }
    return -1;
  }

  @Test
  void theInspectorHearsBothWaysWithoutATokenAndGoesOnFromWhatItHeard() throws Exception {
    post("/ask", "channel=gong&as=dana&text=%2Fhealth+acme");
    var ts = server.slack().ephemeralMessages().getFirst().ts();
    post("/press", "channel=gong&as=dana&action=share&block=b&type=button&value=acme&ts=" + ts);

    var traffic = SlackJson.read(get("/traffic?after=0").body());

    assertThat(traffic)
        .extracting(it -> it.path("what").asText())
        .contains("/health acme", "block_actions share", "response_url");
    assertThat(traffic.toString())
        .contains("X-Slack-Signature")
        .doesNotContain(server.slack().workspace().botToken());
    assertThat(get("/traffic?after=" + traffic.size()).body()).isEqualTo("[]");
  }

  @Test
  void otherPagesAreKeptOut() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.url()).resolve("/ask"))
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("text=%2Fhealth"));

    assertThat(send(request).statusCode()).isEqualTo(403);
    assertThat(app.heard()).isEmpty();
  }

  private static JsonNode text(String text) {
    return SlackJson.object().put("text", text);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.url()).resolve(path)));
  }

  private void post(String path, String form) throws Exception {
    var url = URI.create(server.url()).resolve(path);
    var answer = send(HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
