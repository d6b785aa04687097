package dev.oarlock.local.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.call.ApiCall;
import dev.oarlock.local.slack.call.ApiResponse;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.ChannelPosts;
import dev.oarlock.local.slack.state.EphemeralMessage;
import dev.oarlock.local.slack.state.EphemeralMessages;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// `chat.postMessage`, `chat.update` and `chat.postEphemeral`.
final class ChatMethods {
  private final LocalWorkspace workspace;
  private final ChannelPosts posts;
  private final EphemeralMessages whispers;
  private final MessageCheck check;
  private final Set<String> archived = ConcurrentHashMap.newKeySet();

  ChatMethods(
      LocalWorkspace workspace,
      ChannelPosts posts,
      EphemeralMessages whispers,
      MessageCheck check) {
    this.workspace = workspace;
    this.posts = posts;
    this.whispers = whispers;
    this.check = check;
  }

  void archive(String channel) {
    workspace.channel(channel).ifPresent(known -> archived.add(known.name()));
  }

  void unarchive(String channel) {
    workspace.channel(channel).ifPresent(known -> archived.remove(known.name()));
  }

  ApiResponse post(ApiCall call) {
    return channelError(call)
        .or(() -> check.refusal(call.arguments()))
        .orElseGet(() -> posted(call));
  }

  ApiResponse update(ApiCall call) {
    if (call.text("ts").isEmpty()) {
      return ApiResponse.refused(
          "invalid_arguments", "missing required field: ts [json-pointer:/ts]");
    }
    return channelError(call)
        .or(() -> find(call).isPresent() ? Optional.empty() : error("message_not_found"))
        .or(() -> check.refusal(call.arguments()))
        .orElseGet(() -> updated(call));
  }

  ApiResponse postEphemeral(ApiCall call) {
    return channelError(call)
        .or(() -> call.text("user").isEmpty() ? error("user_not_in_channel") : Optional.empty())
        .or(() -> check.refusal(call.arguments()))
        .orElseGet(() -> ephemeralPosted(call));
  }

  /// The name under which posts of this call are kept: `#channel`, or `@name` for a person's id.
  String conversation(ApiCall call) {
    var reference = call.text("channel");
    return workspace
        .channel(reference)
        .map(channel -> "#" + channel.name())
        .or(() -> WorkspaceMember.withId(reference).map(person -> "@" + person.name()))
        .orElse(reference);
  }

  private Optional<ApiResponse> channelError(ApiCall call) {
    var channel = workspace.channel(call.text("channel"));
    if (channel.isEmpty() && WorkspaceMember.withId(call.text("channel")).isEmpty()) {
      return error("channel_not_found");
    }
    return channel
        .filter(known -> known.archived() || archived.contains(known.name()))
        .flatMap(_ -> error("is_archived"))
        .or(() -> channel.filter(it -> !it.botIsMember()).flatMap(_ -> error("not_in_channel")));
  }

  private static Optional<ApiResponse> error(String error) {
    return Optional.of(ApiResponse.refused(error));
  }

  private Optional<ChannelPost> find(ApiCall call) {
    return posts.find(conversation(call), call.text("ts"));
  }

  private ApiResponse posted(ApiCall call) {
    var thread = Optional.of(call.text("thread_ts")).filter(ts -> !ts.isEmpty());
    var post = posts.add(conversation(call), thread, call.arguments());
    return done(call, post.ts(), post.message());
  }

  private ApiResponse updated(ApiCall call) {
    var before = find(call).orElseThrow();
    var message = call.arguments().deepCopy();
    if (!message.has("metadata") && before.message().has("metadata")) {
      message.set("metadata", before.message().path("metadata"));
    }
    var post = posts.update(before, message);
    var fields = fields(call, post.ts(), post.message());
    fields.put("text", post.message().path("text").asText());
    return new ApiResponse.Accepted(fields);
  }

  private ApiResponse ephemeralPosted(ApiCall call) {
    var ts = posts.nextTs();
    whispers.add(new EphemeralMessage(conversation(call), call.text("user"), ts, call.arguments()));
    return new ApiResponse.Accepted(SlackJson.object().put("message_ts", ts));
  }

  private ApiResponse done(ApiCall call, String ts, JsonNode message) {
    return new ApiResponse.Accepted(fields(call, ts, message));
  }

  private ObjectNode fields(ApiCall call, String ts, JsonNode message) {
    var channel = workspace.channel(call.text("channel")).map(WorkspaceChannel::id);
    var fields =
        SlackJson.object().put("channel", channel.orElse(call.text("channel"))).put("ts", ts);
    var shown = fields.putObject("message");
    shown
        .put("type", "message")
        .put("subtype", "bot_message")
        .put("user", LocalWorkspace.BOT_USER_ID);
    shown.put("ts", ts).put("text", message.path("text").asText());
    if (message.has("blocks")) {
      shown.set("blocks", message.path("blocks"));
    }
    return fields;
  }
}
