package dev.oarlock.slackstandin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.posts.PostsCommand;
import dev.oarlock.slackstandin.api.StandInServer;
import dev.oarlock.slackstandin.http.FormFields;
import dev.oarlock.slackstandin.http.SlackJson;
import dev.oarlock.slackstandin.interaction.FakeApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

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
    app = FakeApp.answering(this::answer);
    server
        .server()
        .createContext("/", new MessagePage(server.slack(), app.endpoint(), server.url()));
  }

  @AfterEach
  void stop() {
    server.close();
    app.close();
  }

  private String answer(FormFields form) {
    return form.fields().containsKey("payload") ? shared(form) : SHARE;
  }

  private static String shared(FormFields form) {
    var url = SlackJson.read(form.field("payload")).path("response_url").asText();
    FakeApp.later(
        FormFields.parse("response_url=" + url),
        "{\"text\":\"Shared\",\"response_type\":\"in_channel\"}");
    return "";
  }

  @Test
  void thePageIsOneFileThatNamesTheChannels() throws Exception {
    var page = get("/").body();

    assertThat(page).contains("<a href=\"#gong\">gong</a>").contains("article {");
    assertThat(page).doesNotContainPattern("(src|href)=\"?https?:");
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

    var payload = SlackJson.read(app.heard().getLast().field("payload"));
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
  void otherPagesAreKeptOut() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.url()).resolve("/ask"))
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("text=%2Fhealth"));

    assertThat(send(request).statusCode()).isEqualTo(403);
    assertThat(app.heard()).isEmpty();
  }

  @Test
  void theCommandLinePrintsThePosts() {
    server.slack().channelPosts().add("#gong", Optional.empty(), text("*Won*"));
    server.slack().channelPosts().add("#general", Optional.empty(), text("other"));

    assertThat(postsCommand("--channel", "gong")).contains("── #gong").endsWith("Won\n\n");
    var json = SlackJson.read(postsCommand("--json"));
    assertThat(json).hasSize(2);
    assertThat(json.at("/0/channel").asText()).isEqualTo("#gong");
    assertThat(json.at("/0/thread_ts").isNull()).isTrue();
    assertThat(json.at("/0/message/text").asText()).isEqualTo("*Won*");
  }

  private String postsCommand(String... arguments) {
    var out = new StringWriter();
    var port = "" + server.server().getAddress().getPort();
    new CommandLine(new PostsCommand())
        .setOut(new PrintWriter(out, true))
        .execute(
            Stream.concat(Stream.of("--port", port), Arrays.stream(arguments))
                .toArray(String[]::new));
    return out.toString();
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
