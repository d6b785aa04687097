package dev.oarlock.local.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.call.ApiCall;
import dev.oarlock.local.slack.call.ApiResponse;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.ChannelPosts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `conversations.history`, newest first, and `conversations.replies`, oldest first. As with Slack,
/// both want a channel's id, and leave out metadata unless `include_all_metadata` is set.
final class HistoryMethods {
  private static final String SCOPE = "channels:history";
  private static final int PAGE = 100;

  private final LocalWorkspace workspace;
  private final ChannelPosts posts;

  HistoryMethods(LocalWorkspace workspace, ChannelPosts posts) {
    this.workspace = workspace;
    this.posts = posts;
  }

  ApiResponse history(ApiCall call) {
    return refusal(call)
        .orElseGet(() ->
            page(
                call,
                inChannel(call).stream()
                    .filter(post -> post.threadTs().isEmpty())
                    .toList()
                    .reversed()));
  }

  ApiResponse replies(ApiCall call) {
    var thread = call.text("ts");
    var all =
        inChannel(call).stream()
            .filter(post -> post.ts().equals(thread) || post.threadTs().equals(Optional.of(thread)))
            .toList();
    return refusal(call)
        .orElseGet(() -> all.isEmpty() ? ApiResponse.refused("thread_not_found") : page(call, all));
  }

  private Optional<ApiResponse> refusal(ApiCall call) {
    if (!workspace.scopes().contains(SCOPE)) {
      return Optional.of(ApiResponse.refused("missing_scope", "needed: " + SCOPE));
    }
    return channel(call)
        .map(known ->
            known.botIsMember()
                ? Optional.<ApiResponse>empty()
                : Optional.of(ApiResponse.refused("not_in_channel")))
        .orElseGet(() -> Optional.of(ApiResponse.refused("channel_not_found")));
  }

  private Optional<WorkspaceChannel> channel(ApiCall call) {
    return workspace
        .channel(call.text("channel"))
        .filter(it -> it.id().equals(call.text("channel")));
  }

  private List<ChannelPost> inChannel(ApiCall call) {
    var name = channel(call).map(it -> "#" + it.name()).orElse("");
    return posts.all().stream()
        .filter(post -> post.channel().equals(name) && isWanted(call, post))
        .toList();
  }

  private static boolean isWanted(ApiCall call, ChannelPost post) {
    var oldest = call.text("oldest");
    return oldest.isEmpty() || new BigDecimal(post.ts()).compareTo(new BigDecimal(oldest)) > 0;
  }

  private static ApiResponse page(ApiCall call, List<ChannelPost> all) {
    var from = number(call.text("cursor"), 0);
    var to = Math.min(all.size(), from + number(call.text("limit"), PAGE));
    var fields = SlackJson.object();
    var messages = fields.putArray("messages");
    all.subList(Math.min(from, to), to).forEach(post -> messages.add(message(call, post)));
    fields.put("has_more", to < all.size());
    fields.putObject("response_metadata").put("next_cursor", to < all.size() ? "" + to : "");
    return new ApiResponse.Accepted(fields);
  }

  private static int number(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private static ObjectNode message(ApiCall call, ChannelPost post) {
    var sent = post.message();
    var message = SlackJson.object().put("type", "message").put("user", LocalWorkspace.BOT_USER_ID);
    message.put("bot_id", LocalWorkspace.BOT_ID);
    message.put("ts", post.ts()).put("text", sent.path("text").asText());
    post.threadTs().ifPresent(ts -> message.put("thread_ts", ts));
    if (sent.has("blocks")) {
      message.set("blocks", sent.path("blocks"));
    }
    if (call.arguments().path("include_all_metadata").asText().matches("true|1")
        && sent.has("metadata")) {
      message.set("metadata", sent.path("metadata"));
    }
    return message;
  }
}
