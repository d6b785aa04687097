package dev.oarlock.local.slack.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.FormFields;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.TriggerIds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Somebody in a channel who types a command or clicks, as Slack describes them to the app.
public record ChannelMember(WorkspaceMember person, WorkspaceChannel channel) {
  private static final String DOMAIN = "oarlock";

  /// The form that Slack posts for a slash command such as `/health acme`.
  public FormFields command(String typed, ResponseHandles reach) {
    var words = typed.strip().split("\\s+", 2);
    var form = new LinkedHashMap<String, String>();
    form.put("token", "not-used");
    form.put("team_id", person.team());
    form.put("team_domain", domain());
    form.put("channel_id", channel.id());
    form.put("channel_name", channel.name());
    form.put("user_id", person.id());
    form.put("user_name", person.name());
    form.put("command", words[0].startsWith("/") ? words[0] : "/" + words[0]);
    form.put("text", words.length > 1 ? words[1] : "");
    form.put("api_app_id", LocalWorkspace.APP_ID);
    form.put("is_enterprise_install", "false");
    form.put("response_url", reach.responseUrl());
    form.put("trigger_id", reach.triggerId());
    return new FormFields(form);
  }

  /// The form that Slack posts for a click: one field `payload` with a `block_actions` JSON.
  FormFields click(ElementClick click, ResponseHandles reach) {
    var payload =
        SlackJson.object().put("type", "block_actions").put("api_app_id", LocalWorkspace.APP_ID);
    payload.put("token", "not-used").put("trigger_id", reach.triggerId());
    describeWorkspace(payload);
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    describePerson(payload.putObject("user"));
    describeContainer(payload.putObject("container"), click);
    click.message().ifPresent(message -> payload.set("message", message));
    payload.putObject("state").putObject("values");
    payload.put("response_url", reach.responseUrl());
    payload.putArray("actions").add(click.action());
    return new FormFields(Map.of("payload", payload.toString()));
  }

  /// The form that Slack posts for a shortcut of the menu beside the box.
  FormFields shortcut(String callbackId, String triggerId) {
    return new FormFields(Map.of("payload", begun("shortcut", callbackId, triggerId).toString()));
  }

  /// The same for one of a message's own menu.
  FormFields shortcutAt(
      ChannelPost post, Optional<String> thread, String callbackId, ResponseHandles reach) {
    var payload = begun("message_action", callbackId, reach.triggerId());
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    payload.put("message_ts", post.ts()).put("response_url", reach.responseUrl());
    var message = payload.putObject("message").put("type", "message").put("ts", post.ts());
    message.put("text", post.message().path("text").asText());
    thread.ifPresent(ts -> message.put("thread_ts", ts));
    return new FormFields(Map.of("payload", payload.toString()));
  }

  private ObjectNode begun(String type, String callbackId, String triggerId) {
    var payload = SlackJson.object().put("type", type).put("callback_id", callbackId);
    payload.put("token", "not-used").put("action_ts", "1700000000.000200");
    payload.put("trigger_id", triggerId);
    describeWorkspace(payload);
    describePerson(payload.putObject("user"));
    return payload;
  }

  /// The form that Slack posts while somebody types into a field that the app offers choices for.
  FormFields suggestion(ObjectNode view, String actionId, String typed) {
    var payload = SlackJson.object().put("type", "block_suggestion");
    payload.put("token", "not-used").put("api_app_id", LocalWorkspace.APP_ID);
    payload.put("action_id", actionId).put("block_id", actionId).put("value", typed);
    describeWorkspace(payload);
    describePerson(payload.putObject("user"));
    payload.putObject("container").put("type", "view").put("view_id", view.path("id").asText());
    payload.set("view", view);
    return new FormFields(Map.of("payload", payload.toString()));
  }

  /// The event that Slack tells when they open the Home tab of the app.
  String homeOpened(String eventId, Instant now) {
    var told = SlackJson.object().put("token", "not-used").put("team_id", person.team());
    told.put("api_app_id", LocalWorkspace.APP_ID).put("type", "event_callback");
    told.put("event_id", eventId).put("event_time", now.getEpochSecond());
    var event = told.putObject("event").put("type", "app_home_opened").put("user", person.id());
    event.put("channel", "D0OARLOCK").put("tab", "home");
    event.put("event_ts", now.getEpochSecond() + ".000100");
    return told.toString();
  }

  /// A click in a view that stands in no channel.
  FormFields clickIn(ObjectNode view, ElementClick click, String triggerId) {
    var payload =
        SlackJson.object().put("type", "block_actions").put("api_app_id", LocalWorkspace.APP_ID);
    payload.put("token", "not-used").put("trigger_id", triggerId);
    describeWorkspace(payload);
    describePerson(payload.putObject("user"));
    payload.putObject("container").put("type", "view").put("view_id", view.path("id").asText());
    payload.set("view", view);
    payload.putArray("actions").add(click.action());
    return new FormFields(Map.of("payload", payload.toString()));
  }

  /// The form that Slack posts when a modal is submitted.
  ///
  /// @param view with what was filled in under `state`
  FormFields submission(ObjectNode view) {
    var payload = SlackJson.object().put("type", "view_submission");
    payload.put("api_app_id", LocalWorkspace.APP_ID).put("token", "not-used");
    payload.put("trigger_id", TriggerIds.unknown());
    describeWorkspace(payload);
    describePerson(payload.putObject("user"));
    payload.set("view", view);
    payload.putArray("response_urls");
    return new FormFields(Map.of("payload", payload.toString()));
  }

  /// The workspace of whoever acts, which is another one in a shared channel.
  private void describeWorkspace(ObjectNode payload) {
    payload.putNull("enterprise").put("is_enterprise_install", false);
    payload.putObject("team").put("id", person.team()).put("domain", domain());
  }

  private String domain() {
    return person.isOutsider() ? "outsiders" : DOMAIN;
  }

  private void describePerson(ObjectNode user) {
    user.put("id", person.id()).put("username", person.name()).put("name", person.name());
    user.put("team_id", person.team());
  }

  private void describeContainer(ObjectNode container, ElementClick click) {
    container.put("type", "message").put("message_ts", click.ts());
    container.put("channel_id", channel.id()).put("is_ephemeral", click.message().isEmpty());
  }
}
