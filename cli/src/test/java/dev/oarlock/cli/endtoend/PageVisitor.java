package dev.oarlock.cli.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.EphemeralMessage;
import dev.oarlock.local.slack.state.OpenModal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody on the page, in one channel.
record PageVisitor(LocalCloud cloud, String person, String channel) {
  void typesCommand(String command) {
    post("/ask", Map.of("text", command));
  }

  void presses(ChannelPost card, String action) {
    presses(card.ts(), card.message(), action);
  }

  /// One of a menu.
  void chooses(ChannelPost card, String menu, String choice) {
    var option =
        card.message().findParents("value").stream()
            .filter(it -> it.path("value").asText().startsWith(choice + " "))
            .findFirst()
            .orElseThrow();
    post(
        "/press",
        Map.of(
            "ts",
            card.ts(),
            "type",
            "overflow",
            "action",
            menu,
            "block",
            "b",
            "value",
            option.path("value").asText(),
            "label",
            option.path("text").path("text").asText()));
  }

  /// A button that they alone see.
  void presses(EphemeralMessage card, String action) {
    presses(card.ts(), card.message(), action);
  }

  private void presses(String ts, JsonNode message, String action) {
    post(
        "/press",
        Map.of(
            "ts",
            ts,
            "type",
            "button",
            "action",
            action,
            "block",
            "b",
            "value",
            value(message, action),
            "label",
            action));
  }

  /// Opens the Home tab of the app, and waits for what is put up there.
  JsonNode opensHome() {
    visitsHome();
    return home();
  }

  void visitsHome() {
    post("/home", Map.of());
    cloud.drain();
  }

  JsonNode home() {
    return cloud.slack().home(new WorkspaceMember(person).id()).orElseThrow();
  }

  /// Chooses from the menu beside the box, or from that of a message.
  void begins(String shortcut, String ts) {
    post("/shortcut", Map.of("callback", shortcut, "ts", ts));
  }

  /// What is offered for what they type in a field of the form before them.
  JsonNode isOffered(String field, String typed) {
    return StrictJson.parse(
            post("/suggest", Map.of("view", form().id(), "action", field, "typed", typed)))
        .path("options");
  }

  /// A button of the window before them.
  void pressesInForm(String action) {
    presses(form().id(), form().view(), action);
  }

  /// A button of a window that was before them.
  void presses(OpenModal window, String action) {
    presses(window.id(), window.view(), action);
  }

  /// The first button of that name in the Home tab.
  void pressesAtHome(String action) {
    presses(home().path("id").asText(), home(), action);
  }

  /// The form before them.
  OpenModal form() {
    return cloud.slack().modals().getLast();
  }

  /// Submits the form with these words; what was wrong, by field.
  JsonNode submitsForm(String values) {
    return StrictJson.parse(post("/submit", Map.of("view", form().id(), "values", values)));
  }

  private String post(String path, Map<String, String> more) {
    var form = new LinkedHashMap<>(more);
    form.put("channel", channel);
    form.put("as", person);
    var body =
        form.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(cloud.url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(JsonNode message, String action) {
    return message.findParents("action_id").stream()
        .filter(button -> button.path("action_id").asText().equals(action))
        .map(button -> button.path("value").asText())
        .findFirst()
        .orElseThrow();
  }
}
