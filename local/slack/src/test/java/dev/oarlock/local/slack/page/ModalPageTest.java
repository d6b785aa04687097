package dev.oarlock.local.slack.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.api.StandInServer;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.terminal.ModalText;
import dev.oarlock.testing.FakeApp;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Modals on the page: shown, filled in, and answered.
class ModalPageTest {
  private static final String MODAL =
      """
      {"type":"modal","callback_id":"form.x","title":{"type":"plain_text","text":"Hold <it>"},
       "submit":{"type":"plain_text","text":"Go"},"close":{"type":"plain_text","text":"Cancel"},
       "private_metadata":"acme","blocks":[
        {"type":"section","text":{"type":"mrkdwn","text":"*Acme*"}},
        {"type":"input","block_id":"score","label":{"type":"plain_text","text":"Score"},
         "hint":{"type":"plain_text","text":"0 to 100"},
         "element":{"type":"plain_text_input","action_id":"score","initial_value":"80"}},
        {"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why"},"optional":true,
         "element":{"type":"multi_static_select","action_id":"why","max_selected_items":1,"options":[
          {"value":"a","text":{"type":"plain_text","text":"A"}},
          {"value":"b","text":{"type":"plain_text","text":"B"}}]}}]}\
      """;

  private static final String WHO =
      """
      {"type":"modal","callback_id":"form.x","title":{"type":"plain_text","text":"Hand over"},
       "submit":{"type":"plain_text","text":"Go"},"blocks":[
        {"type":"input","block_id":"to","label":{"type":"plain_text","text":"To"},
         "element":{"type":"users_select","action_id":"to"}}]}\
      """;

  private StandInServer server;
  private FakeApp app;
  private String answer = "";

  @BeforeEach
  void start() throws IOException {
    server = StandInServer.start(Clock.systemUTC(), 10);
    app = FakeApp.answering(server.slack().workspace().signingSecret(), _ -> answer);
    server
        .server()
        .createContext("/", new MessagePage(server.slack(), endpoint(app), server.url()));
    server.slack().openModals().open("U000000DANA", "t1", (ObjectNode) SlackJson.read(MODAL));
  }

  private static AppEndpoint endpoint(FakeApp app) {
    return new AppEndpoint(app.url(), app.signingSecret(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.close();
    app.close();
  }

  @Test
  void whoeverItWasOpenedForSeesIt() throws Exception {
    assertThat(get("/form?as=dana").body())
        .contains("<h2>Hold &lt;it&gt;</h2>", "data-block=\"score\"", "value=\"80\"", "0 to 100")
        .contains("<button class=\"button primary\">Go</button>");
    assertThat(get("/form?as=bo").body()).isEmpty();
    assertThat(get("/form.json?trigger=t1").body()).contains("\"callback_id\":\"form.x\"");
    assertThat(get("/form.json?trigger=t2").statusCode()).isEqualTo(404);
  }

  /// Its colleagues, and whoever did something here; nobody of another company, and no bot.
  @Test
  void aFieldForAPersonOffersWhomTheWorkspaceKnows() throws Exception {
    server.slack().openModals().open("U0000000KIM", "t2", (ObjectNode) SlackJson.read(WHO));
    get("/feed?channel=gong&as=outsider");

    assertThat(get("/form?as=kim").body())
        .contains("<option value=\"U000000DANA\">Dana", "<option value=\"U0000000KIM\">Kim")
        .doesNotContain("Outsider", "BOT");
    assertThat(get("/form.json?trigger=t2").body()).contains("U0000000KIM");
  }

  @Test
  void itIsSubmittedAsSlackDoesAndThenGone() throws Exception {
    assertThat(submit("{\"score\":[\"60\"],\"why\":[\"b\"]}")).isEmpty();

    var payload = SlackJson.read(app.heard().getFirst().getOrDefault("payload", ""));
    assertThat(payload.path("type").asText()).isEqualTo("view_submission");
    assertThat(payload.at("/user/id").asText()).isEqualTo("U000000DANA");
    assertThat(payload.at("/view/private_metadata").asText()).isEqualTo("acme");
    var values = payload.at("/view/state/values");
    assertThat(values.at("/score/score/value").asText()).isEqualTo("60");
    assertThat(values.at("/why/why/selected_options/0/text/text").asText()).isEqualTo("B");
    assertThat(get("/form?as=dana").body()).isEmpty();
  }

  @Test
  void whatTheAppFindsWrongStandsAtItsField() throws Exception {
    answer = "{\"response_action\":\"errors\",\"errors\":{\"score\":\"Not so high.\"}}";

    assertThat(submit("{\"score\":[\"101\"]}").path("score").asText()).isEqualTo("Not so high.");
    assertThat(get("/form?as=dana").body()).isNotEmpty();
  }

  @Test
  void slackItselfAsksForWhatIsMissing() throws Exception {
    var wrong = submit("{\"score\":[\"\"],\"why\":[\"a\",\"b\"]}");

    assertThat(wrong.path("score").asText()).contains("required");
    assertThat(wrong.path("why").asText()).contains("up to 1");
    assertThat(app.heard()).isEmpty();
  }

  @Test
  void anotherViewMayTakeItsPlaceIfSlackTakesIt() throws Exception {
    answer = "{\"response_action\":\"update\",\"view\":" + MODAL.replace("*Acme*", "Done") + "}";
    assertThat(submit("{\"score\":[\"60\"]}")).isEmpty();
    assertThat(get("/form?as=dana").body()).contains("Done");

    answer = answer.replace("\"modal\"", "\"home\"");
    assertThat(submit("{\"score\":[\"60\"]}").path("").asText()).contains("trouble connecting");
  }

  @Test
  void anErrorWhereThereIsNoFieldIsTroubleAsInSlack() throws Exception {
    answer = "{\"response_action\":\"errors\",\"errors\":{\"nowhere\":\"x\"}}";

    assertThat(submit("{\"score\":[\"60\"]}").path("").asText()).contains("no field: [nowhere]");
  }

  @Test
  void aTerminalShowsItAsText() {
    assertThat(ModalText.of(SlackJson.read(MODAL)).lines())
        .startsWith("Hold <it>", "═════════", "Acme", "", "Score", "  [ 80 ]", "  0 to 100")
        .contains("  [ ] A   [ ] B")
        .endsWith("[ Cancel ]  [ Go ]");
  }

  private JsonNode submit(String values) throws Exception {
    var id = server.slack().modals().getFirst().id();
    var form = "channel=gong&as=dana&view=" + id + "&values=";
    var body = form + URLEncoder.encode(values, StandardCharsets.UTF_8);
    return SlackJson.read(
        send(HttpRequest.newBuilder(at("/submit")).POST(BodyPublishers.ofString(body))).body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)));
  }

  private URI at(String path) {
    return URI.create(server.url()).resolve(path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
