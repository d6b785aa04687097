package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.people.Channel;
import dev.oarlock.local.slack.people.Person;

/// `auth.test`, `users.info`, `conversations.info` and `conversations.list`.
final class DirectoryMethods {
  private final Workspace workspace;

  DirectoryMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Answer whoAmI(Call call) {
    var fields = Json.object().put("url", "https://oarlock.slack.com/").put("team", "Oarlock");
    fields.put("user", "oarlock").put("team_id", Workspace.TEAM_ID);
    fields.put("user_id", Workspace.BOT_USER_ID).put("bot_id", "B0OARLOCK");
    return new Answer.Done(fields.put("is_enterprise_install", false));
  }

  Answer user(Call call) {
    return Person.withId(call.text("user"))
        .<Answer>map(person -> new Answer.Done(Json.object().set("user", json(person))))
        .orElseGet(() -> Answer.refused("user_not_found"));
  }

  Answer channel(Call call) {
    return workspace
        .channel(call.text("channel"))
        .<Answer>map(channel -> new Answer.Done(Json.object().set("channel", json(channel))))
        .orElseGet(() -> Answer.refused("channel_not_found"));
  }

  Answer channels(Call call) {
    var fields = Json.object();
    var list = fields.putArray("channels");
    workspace.channels().forEach(channel -> list.add(json(channel)));
    fields.putObject("response_metadata").put("next_cursor", "");
    return new Answer.Done(fields);
  }

  private static ObjectNode json(Person person) {
    var user = Json.object().put("id", person.id()).put("team_id", Workspace.TEAM_ID);
    user.put("name", person.name()).put("real_name", person.shown()).put("deleted", false);
    user.put("tz", "Etc/UTC").put("tz_label", "Coordinated Universal Time").put("tz_offset", 0);
    user.put("is_bot", false).put("is_restricted", false).put("is_ultra_restricted", false);
    var profile = user.putObject("profile");
    profile.put("real_name", person.shown()).put("display_name", person.name());
    profile.put("email", person.name() + "@example.com");
    return user;
  }

  private static ObjectNode json(Channel channel) {
    var json = Json.object().put("id", channel.id()).put("name", channel.name());
    json.put("is_channel", true).put("is_archived", false).put("is_private", false);
    json.put("is_member", channel.joined());
    return json.put("is_shared", channel.shared()).put("is_ext_shared", channel.shared());
  }
}
