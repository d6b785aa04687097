package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.people.Channel;
import dev.oarlock.local.slack.people.Person;
import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody in a channel who types a command or clicks, as Slack describes them to the app.
record Speaker(Person person, Channel channel) {
  private static final String DOMAIN = "oarlock";

  /// The form that Slack posts for a slash command such as `/health acme`.
  Form command(String typed, Reach reach) {
    var words = typed.strip().split("\\s+", 2);
    var form = new LinkedHashMap<String, String>();
    form.put("token", "not-used");
    form.put("team_id", Workspace.TEAM_ID);
    form.put("team_domain", DOMAIN);
    form.put("channel_id", channel.id());
    form.put("channel_name", channel.name());
    form.put("user_id", person.id());
    form.put("user_name", person.name());
    form.put("command", words[0].startsWith("/") ? words[0] : "/" + words[0]);
    form.put("text", words.length > 1 ? words[1] : "");
    form.put("api_app_id", Workspace.APP_ID);
    form.put("is_enterprise_install", "false");
    form.put("response_url", reach.responseUrl());
    form.put("trigger_id", reach.triggerId());
    return new Form(form);
  }

  /// The form that Slack posts for a click: one field `payload` with a `block_actions` JSON.
  Form click(Click click, Reach reach) {
    var payload = Json.object().put("type", "block_actions").put("api_app_id", Workspace.APP_ID);
    payload.put("token", "not-used").put("trigger_id", reach.triggerId());
    describeWorkspace(payload);
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    describePerson(payload.putObject("user"));
    describeContainer(payload.putObject("container"), click);
    click.message().ifPresent(message -> payload.set("message", message));
    payload.putObject("state").putObject("values");
    payload.put("response_url", reach.responseUrl());
    payload.putArray("actions").add(click.action());
    return new Form(Map.of("payload", payload.toString()));
  }

  /// The form that Slack posts when a modal is submitted.
  ///
  /// @param view with what was filled in under `state`
  Form submission(ObjectNode view) {
    var payload = Json.object().put("type", "view_submission");
    payload.put("api_app_id", Workspace.APP_ID).put("token", "not-used");
    payload.put("trigger_id", Triggers.unknown());
    describeWorkspace(payload);
    describePerson(payload.putObject("user"));
    payload.set("view", view);
    payload.putArray("response_urls");
    return new Form(Map.of("payload", payload.toString()));
  }

  private static void describeWorkspace(ObjectNode payload) {
    payload.putNull("enterprise").put("is_enterprise_install", false);
    payload.putObject("team").put("id", Workspace.TEAM_ID).put("domain", DOMAIN);
  }

  private void describePerson(ObjectNode user) {
    user.put("id", person.id()).put("username", person.name()).put("name", person.name());
    user.put("team_id", Workspace.TEAM_ID);
  }

  private void describeContainer(ObjectNode container, Click click) {
    container.put("type", "message").put("message_ts", click.ts());
    container.put("channel_id", channel.id()).put("is_ephemeral", click.message().isEmpty());
  }
}
