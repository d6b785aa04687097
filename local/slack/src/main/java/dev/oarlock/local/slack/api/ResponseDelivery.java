package dev.oarlock.local.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.state.ChannelPosts;
import dev.oarlock.local.slack.state.EphemeralMessage;
import dev.oarlock.local.slack.state.EphemeralMessages;
import java.util.Optional;

/// Where an answer over a `response_url` ends up: in the channel, before one person, or in place of
/// the message that was clicked.
record ResponseDelivery(ChannelPosts posts, EphemeralMessages whispers) {
  void deliver(ResponseUrls.Origin origin, JsonNode message) {
    var clicked = origin.messageTs();
    if (clicked.isPresent() && message.path("delete_original").asBoolean()) {
      whispers.remove(clicked.get());
    } else if (clicked.isPresent() && message.path("replace_original").asBoolean()) {
      replace(origin.channel(), clicked.get(), message);
    } else if (message.path("response_type").asText().equals("in_channel")) {
      posts.add(origin.channel(), Optional.empty(), message);
    } else {
      whispers.add(new EphemeralMessage(origin.channel(), origin.user(), posts.nextTs(), message));
    }
  }

  private void replace(String channel, String ts, JsonNode message) {
    posts
        .find(channel, ts)
        .ifPresentOrElse(post -> posts.update(post, message), () -> whispers.replace(ts, message));
  }
}
