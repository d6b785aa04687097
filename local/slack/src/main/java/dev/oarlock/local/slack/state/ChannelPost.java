package dev.oarlock.local.slack.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.http.SlackJson;
import java.time.Instant;
import java.util.Optional;

/// One message in a channel, with the message exactly as it was sent to Slack.
///
/// @param channel the channel's name with `#`, or `@name` for a direct message
/// @param ts when it was posted and its id in the channel: seconds since 1970 with six decimals
/// @param message what was sent, without the token
public record ChannelPost(String channel, String ts, Optional<String> threadTs, JsonNode message) {
  /// When it was posted, to the second.
  public Instant at() {
    return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))));
  }

  ChannelPost withMessage(JsonNode other) {
    return new ChannelPost(channel, ts, threadTs, other);
  }

  /// As `oarlock posts --json` prints it; `thread_ts` is null outside threads.
  public ObjectNode toJson() {
    var json = SlackJson.object().put("channel", channel).put("ts", ts);
    json.put("thread_ts", threadTs.orElse(null));
    json.set("message", message);
    return json;
  }

  public static ChannelPost fromJson(JsonNode json) {
    var thread = Optional.ofNullable(json.path("thread_ts").textValue());
    return new ChannelPost(
        json.path("channel").asText(), json.path("ts").asText(), thread, json.path("message"));
  }
}
