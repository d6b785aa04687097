package dev.oarlock.local.slack.room;

import dev.oarlock.local.slack.call.ApiCall;
import dev.oarlock.local.slack.call.ApiResponse;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.ChannelPosts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `conversations.create`, `conversations.invite`, `conversations.archive` and `pins.add`, for
/// private channels.
public record RoomMethods(LocalWorkspace workspace, ChannelPosts posts) {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_USERS = 100;

  public ApiResponse create(ApiCall call) {
    var name = call.text("name");
    return withoutScope("groups:write")
        .or(() -> isTrue(call, "is_private") ? Optional.empty() : missing("channels:manage"))
        .or(() -> nameError(name))
        .or(() -> isTaken(name) ? error("name_taken") : Optional.empty())
        .orElseGet(() -> created(name));
  }

  /// Forms write 1 for true.
  private static boolean isTrue(ApiCall call, String flag) {
    return call.text(flag).equals("true") || call.text(flag).equals("1");
  }

  private static Optional<ApiResponse> nameError(String name) {
    if (name.isEmpty()) {
      return error("invalid_name_required");
    }
    if (name.length() > LONGEST_NAME) {
      return error("invalid_name_maxlength");
    }
    if (name.matches("[_-]+")) {
      return error("invalid_name_punctuation");
    }
    return name.matches("[\\p{Ll}\\p{Lo}\\p{Lm}\\p{N}_-]+")
        ? Optional.empty()
        : error("invalid_name_specials");
  }

  private boolean isTaken(String name) {
    return workspace.channels().stream().anyMatch(channel -> channel.name().equals(name));
  }

  private ApiResponse created(String name) {
    workspace.rooms().open(name);
    var id = workspace.channel(name).orElseThrow().id();
    var channel = SlackJson.object().put("id", id).put("name", name).put("is_private", true);
    channel.put("is_member", true).put("is_archived", false);
    return new ApiResponse.Accepted(SlackJson.object().set("channel", channel));
  }

  /// With `force` those who can be called in are, and the errors of the others are listed.
  public ApiResponse invite(ApiCall call) {
    var users = Arrays.stream(call.text("users").split(",")).filter(it -> !it.isBlank()).toList();
    return withoutScope("groups:write")
        .or(() -> users.isEmpty() ? error("no_user") : Optional.empty())
        .or(() -> users.size() > MOST_USERS ? error("too_many_users") : Optional.empty())
        .or(() -> roomError(call))
        .orElseGet(() -> invited(call, users));
  }

  private ApiResponse invited(ApiCall call, List<String> users) {
    var room = room(call).orElseThrow();
    var errors = users.stream().flatMap(user -> userError(room, user).stream()).toList();
    var isForced = isTrue(call, "force");
    if (!errors.isEmpty() && (!isForced || errors.size() == users.size())) {
      return ApiResponse.refused(errors.getFirst());
    }
    users.stream()
        .filter(user -> userError(room, user).isEmpty())
        .forEach(user -> workspace.rooms().invite(room.name(), user));
    var channel = SlackJson.object().put("id", room.id()).put("name", room.name());
    return new ApiResponse.Accepted(SlackJson.object().set("channel", channel));
  }

  private Optional<String> userError(WorkspaceChannel room, String user) {
    if (user.equals(LocalWorkspace.BOT_USER_ID)) {
      return Optional.of("cant_invite_self");
    }
    var member = WorkspaceMember.withId(user);
    if (member.isEmpty() || member.get().isOutsider()) {
      return Optional.of("user_not_found");
    }
    if (member.get().isGuest()) {
      return Optional.of("user_is_restricted");
    }
    return workspace.rooms().members(room.name()).contains(user)
        ? Optional.of("already_in_channel")
        : Optional.empty();
  }

  public ApiResponse archive(ApiCall call) {
    return withoutScope("groups:write")
        .or(() -> roomError(call).map(it -> named(it, "is_archived", "already_archived")))
        .orElseGet(() ->
            onRoom(
                call,
                room -> {
                  workspace.rooms().archive(room.name());
                  return new ApiResponse.Accepted(SlackJson.object());
                }));
  }

  private static ApiResponse named(ApiResponse refusal, String word, String other) {
    return refusal instanceof ApiResponse.Refused(var error, _) && error.equals(word)
        ? ApiResponse.refused(other)
        : refusal;
  }

  public ApiResponse pin(ApiCall call) {
    var ts = call.text("timestamp");
    return withoutScope("pins:write")
        .or(() -> ts.isEmpty() ? error("no_item_specified") : Optional.empty())
        .or(() -> ts.matches("\\d+\\.\\d{6}") ? Optional.empty() : error("bad_timestamp"))
        .or(() -> roomError(call))
        .or(() -> stands(call, ts) ? Optional.empty() : error("message_not_found"))
        .orElseGet(() ->
            onRoom(
                call,
                room ->
                    workspace.rooms().pin(room.name(), ts)
                        ? new ApiResponse.Accepted(SlackJson.object())
                        : ApiResponse.refused("already_pinned")));
  }

  private boolean stands(ApiCall call, String ts) {
    var name = "#" + room(call).orElseThrow().name();
    return posts.all().stream().anyMatch(it -> it.ts().equals(ts) && it.channel().equals(name));
  }

  private ApiResponse onRoom(ApiCall call, Function<WorkspaceChannel, ApiResponse> done) {
    return done.apply(room(call).orElseThrow());
  }

  /// By the id alone; a channel that the app did not open is none of its to change here.
  private Optional<WorkspaceChannel> room(ApiCall call) {
    return workspace
        .channel(call.text("channel"))
        .filter(channel -> channel.id().equals(call.text("channel")));
  }

  private Optional<ApiResponse> roomError(ApiCall call) {
    var room = room(call);
    if (room.isEmpty()) {
      return error("channel_not_found");
    }
    if (!workspace.rooms().contains(room.get().name())) {
      return missing("channels:manage");
    }
    return room.get().archived() ? error("is_archived") : Optional.empty();
  }

  private Optional<ApiResponse> withoutScope(String needed) {
    return workspace.scopes().contains(needed) ? Optional.empty() : missing(needed);
  }

  private static Optional<ApiResponse> missing(String needed) {
    return Optional.of(ApiResponse.refused("missing_scope", "needed: " + needed));
  }

  private static Optional<ApiResponse> error(String code) {
    return Optional.of(ApiResponse.refused(code));
  }
}
