package dev.oarlock.local.slack.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.FormFields;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.OpenModal;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.UUID;

/// Where people of the page sit: carries commands and clicks to the app, and its answers back.
public final class InteractionSender {
  private final SlackStandIn slack;
  private final AppEndpoint app;
  private final String apiBase;

  public InteractionSender(SlackStandIn slack, AppEndpoint app, String apiBase) {
    this.slack = slack;
    this.app = app;
    this.apiBase = apiBase;
  }

  public void sendCommand(ChannelMember speaker, String typed) {
    send(
        speaker,
        speaker.command(typed, reach(speaker, Optional.empty())),
        typed.strip().split("\\s+", 2)[0]);
  }

  /// They open the Home tab of the app.
  public void openHome(ChannelMember speaker) {
    try {
      var id = "Ev" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);
      var answer = app.sendEvent(speaker.homeOpened(id, app.clock().instant()));
      if (answer.statusCode() != 200) {
        showError(speaker, "The Home tab failed with the error http_" + answer.statusCode());
      }
    } catch (IOException e) {
      showError(speaker, "The Home tab failed with the error \"dispatch_failed\"");
    }
  }

  /// They choose something from the menu beside the box, or from that of a message.
  public void sendShortcut(ChannelMember speaker, FormFields form) {
    var callback = form.field("callback");
    var user = speaker.person().id();
    var post = slack.channelPosts().find(place(speaker), form.field("ts"));
    var begun =
        post.map(it ->
                speaker.shortcutAt(
                    it,
                    slack.channelPosts().thread(it),
                    callback,
                    reach(speaker, Optional.of(it.ts()))))
            .orElseGet(() -> speaker.shortcut(callback, slack.openTrigger(user)));
    send(speaker, begun, "That shortcut");
  }

  /// What the app offers for what somebody types in a field, as it answers.
  public String suggestions(ChannelMember speaker, FormFields form) throws IOException {
    var modal = slack.openModals().find(form.field("view"));
    return modal.isEmpty()
        ? "{}"
        : app.send(
                speaker.suggestion(modal.get().view(), form.field("action"), form.field("typed")))
            .body();
  }

  /// In the Home tab, or in a modal.
  private void sendClickInView(ChannelMember speaker, FormFields form) {
    var user = speaker.person().id();
    var click = ElementClick.of(form, Optional.empty());
    var modal = slack.openModals().find(form.field("ts")).map(OpenModal::view);
    modal
        .or(() -> slack.home(user))
        .ifPresent(view ->
            send(speaker, speaker.clickIn(view, click, slack.openTrigger(user)), "That click"));
  }

  public void sendClick(ChannelMember speaker, FormFields form) {
    if (form.field("ts").startsWith("V0")) {
      sendClickInView(speaker, form);
      return;
    }
    var ts = form.field("ts");
    var message = slack.channelPosts().find(place(speaker), ts).map(ChannelPost::message);
    var click = speaker.click(ElementClick.of(form, message), reach(speaker, Optional.of(ts)));
    send(speaker, click, "That click");
  }

  private ResponseHandles reach(ChannelMember speaker, Optional<String> clicked) {
    var user = speaker.person().id();
    return new ResponseHandles(
        apiBase + slack.openResponse(place(speaker), user, clicked), slack.openTrigger(user));
  }

  private void send(ChannelMember speaker, FormFields form, String what) {
    try {
      var answer = app.send(form);
      if (answer.statusCode() != 200) {
        showError(speaker, what + " failed with the error \"http_" + answer.statusCode() + "\"");
      } else if (!answer.body().isBlank()) {
        show(speaker, parseMessage(answer.body()));
      }
    } catch (HttpTimeoutException e) {
      showError(
          speaker, what + " failed with the error \"operation_timeout\": no answer within 3 s");
    } catch (IOException e) {
      showError(speaker, what + " failed with the error \"dispatch_failed\"");
    }
  }

  /// A body that is not a JSON object is text, as Slack takes it.
  public static JsonNode parseMessage(String body) {
    return body.stripLeading().startsWith("{")
        ? SlackJson.read(body)
        : SlackJson.object().put("text", body);
  }

  private void show(ChannelMember speaker, JsonNode message) {
    if (message.path("response_type").asText().equals("in_channel")) {
      slack.channelPosts().add(place(speaker), Optional.empty(), message);
    } else if (!message.path("text").asText().isEmpty() || message.has("blocks")) {
      slack.showEphemeral(place(speaker), speaker.person().id(), message);
    }
  }

  private void showError(ChannelMember speaker, String error) {
    show(speaker, SlackJson.object().put("text", ":warning: " + error));
  }

  private static String place(ChannelMember speaker) {
    return "#" + speaker.channel().name();
  }
}
