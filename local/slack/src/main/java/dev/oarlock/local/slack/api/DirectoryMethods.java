package dev.oarlock.local.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.call.ApiCall;
import dev.oarlock.local.slack.call.ApiResponse;
import dev.oarlock.local.slack.directory.KnownMembers;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.SlackJson;

/// `auth.test`, `users.info`, `users.lookupByEmail`, `usergroups.users.list`, `conversations.info`
/// and `conversations.list`.
final class DirectoryMethods {
  private final LocalWorkspace workspace;
  private final KnownMembers people;

  DirectoryMethods(LocalWorkspace workspace, KnownMembers people) {
    this.workspace = workspace;
    this.people = people;
  }

  ApiResponse authTest(ApiCall call) {
    var fields = SlackJson.object().put("url", "https://oarlock.slack.com/").put("team", "Oarlock");
    fields.put("user", "oarlock").put("team_id", LocalWorkspace.TEAM_ID);
    fields.put("user_id", LocalWorkspace.BOT_USER_ID).put("bot_id", "B0OARLOCK");
    return new ApiResponse.Accepted(fields.put("is_enterprise_install", false));
  }

  ApiResponse user(ApiCall call) {
    if (!workspace.scopes().contains("users:read")) {
      return missingScope("users:read");
    }
    return WorkspaceMember.withId(call.text("user"))
        .map(people::meet)
        .<ApiResponse>map(
            person -> new ApiResponse.Accepted(SlackJson.object().set("user", json(person))))
        .orElseGet(() -> ApiResponse.refused("user_not_found"));
  }

  ApiResponse userByEmail(ApiCall call) {
    if (!workspace.scopes().contains("users:read.email")) {
      return missingScope("users:read.email");
    }
    if (call.text("email").isEmpty()) {
      return ApiResponse.refused(
          "invalid_arguments", "missing required field: email [json-pointer:/email]");
    }
    return workspace
        .memberWithEmail(call.text("email"))
        .<ApiResponse>map(
            person -> new ApiResponse.Accepted(SlackJson.object().set("user", json(person))))
        .orElseGet(() -> ApiResponse.refused("users_not_found"));
  }

  /// The ids of the members of a user group.
  ApiResponse groupMembers(ApiCall call) {
    if (!workspace.scopes().contains("usergroups:read")) {
      return missingScope("usergroups:read");
    }
    var members = LocalWorkspace.GROUPS.get(call.text("usergroup"));
    if (members == null) {
      return ApiResponse.refused("no_such_subteam");
    }
    var fields = SlackJson.object();
    var users = fields.putArray("users");
    members.forEach(name -> users.add(new WorkspaceMember(name).id()));
    return new ApiResponse.Accepted(fields);
  }

  private static ApiResponse missingScope(String needed) {
    return ApiResponse.refused("missing_scope", "needed: " + needed);
  }

  /// By the id alone: Slack does not know channels by their names here.
  ApiResponse channel(ApiCall call) {
    if (!workspace.scopes().contains("channels:read")) {
      return missingScope("channels:read");
    }
    return workspace
        .channel(call.text("channel"))
        .filter(channel -> channel.id().equals(call.text("channel")))
        .<ApiResponse>map(
            channel -> new ApiResponse.Accepted(SlackJson.object().set("channel", json(channel))))
        .orElseGet(() -> ApiResponse.refused("channel_not_found"));
  }

  ApiResponse channels(ApiCall call) {
    var fields = SlackJson.object();
    var list = fields.putArray("channels");
    workspace.channels().forEach(channel -> list.add(json(channel)));
    fields.putObject("response_metadata").put("next_cursor", "");
    return new ApiResponse.Accepted(fields);
  }

  /// The channels that the bot is in.
  ApiResponse ownChannels(ApiCall call) {
    if (!workspace.scopes().contains("channels:read")) {
      return missingScope("channels:read");
    }
    var fields = SlackJson.object();
    var openAlone = call.text("exclude_archived").matches("1|true");
    var list = fields.putArray("channels");
    workspace.channels().stream()
        .filter(WorkspaceChannel::botIsMember)
        .filter(channel -> !(openAlone && channel.archived()))
        .forEach(channel -> list.add(json(channel)));
    fields.putObject("response_metadata").put("next_cursor", "");
    return new ApiResponse.Accepted(fields);
  }

  private ObjectNode json(WorkspaceMember person) {
    var user = SlackJson.object().put("id", person.id()).put("team_id", person.team());
    user.put("name", person.name()).put("real_name", person.displayName()).put("deleted", false);
    user.put("tz", "Etc/UTC").put("tz_label", "Coordinated Universal Time").put("tz_offset", 0);
    user.put("is_bot", false).put("is_restricted", person.isGuest());
    user.put("is_ultra_restricted", false).put("is_stranger", person.isOutsider());
    var profile = user.putObject("profile");
    profile.put("real_name", person.displayName()).put("display_name", person.name());
    // Slack leaves it out without the scope
    if (workspace.scopes().contains("users:read.email")) {
      profile.put("email", person.email());
    }
    return user;
  }

  private static ObjectNode json(WorkspaceChannel channel) {
    var json = SlackJson.object().put("id", channel.id()).put("name", channel.name());
    json.put("is_channel", true).put("is_archived", channel.archived()).put("is_private", false);
    json.put("is_member", channel.botIsMember());
    return json.put("is_shared", channel.externallyShared())
        .put("is_ext_shared", channel.externallyShared())
        .put("is_pending_ext_shared", false)
        .put("is_org_shared", false)
        .put("context_team_id", LocalWorkspace.TEAM_ID);
  }
}
