package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;

/// Where people of the page sit: carries commands and clicks to the app, and its answers back.
final class Desk {
  private final SlackStandIn slack;
  private final AppEndpoint app;
  private final String apiBase;

  Desk(SlackStandIn slack, AppEndpoint app, String apiBase) {
    this.slack = slack;
    this.app = app;
    this.apiBase = apiBase;
  }

  void ask(Speaker speaker, String typed) {
    carry(
        speaker,
        speaker.command(typed, reach(speaker, Optional.empty())),
        typed.strip().split("\\s+", 2)[0]);
  }

  void press(Speaker speaker, Form form) {
    var ts = form.field("ts");
    var message = slack.kept().find(place(speaker), ts).map(Post::message);
    var click = speaker.click(Click.of(form, message), reach(speaker, Optional.of(ts)));
    carry(speaker, click, "That click");
  }

  private Reach reach(Speaker speaker, Optional<String> clicked) {
    var user = speaker.person().id();
    return new Reach(
        apiBase + slack.openResponse(place(speaker), user, clicked), slack.openTrigger(user));
  }

  private void carry(Speaker speaker, Form form, String what) {
    try {
      var answer = app.send(form);
      if (answer.statusCode() != 200) {
        tell(speaker, what + " failed with the error \"http_" + answer.statusCode() + "\"");
      } else if (!answer.body().isBlank()) {
        show(speaker, message(answer.body()));
      }
    } catch (HttpTimeoutException e) {
      tell(speaker, what + " failed with the error \"operation_timeout\": no answer within 3 s");
    } catch (IOException e) {
      tell(speaker, what + " failed with the error \"dispatch_failed\"");
    }
  }

  /// A body that is not a JSON object is text, as Slack takes it.
  static JsonNode message(String body) {
    return body.stripLeading().startsWith("{") ? Json.read(body) : Json.object().put("text", body);
  }

  private void show(Speaker speaker, JsonNode message) {
    if (message.path("response_type").asText().equals("in_channel")) {
      slack.kept().add(place(speaker), Optional.empty(), message);
    } else if (!message.path("text").asText().isEmpty() || message.has("blocks")) {
      slack.whisper(place(speaker), speaker.person().id(), message);
    }
  }

  private void tell(Speaker speaker, String error) {
    show(speaker, Json.object().put("text", ":warning: " + error));
  }

  private static String place(Speaker speaker) {
    return "#" + speaker.channel().name();
  }
}
