package dev.oarlock.slack.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

/// How posting a message went.
public sealed interface PostOutcome {
  /// It stands in a channel (Slack's id) under this timestamp.
  record Posted(String channel, String ts) implements PostOutcome {}

  /// Where it stands, made of channel and timestamp; empty if it was not taken.
  default <L> Optional<L> location(BiFunction<String, String, L> make) {
    return this instanceof Posted(var channel, var ts)
        ? Optional.of(make.apply(channel, ts))
        : Optional.empty();
  }

  /// Slack wants to be left alone for a while.
  record RateLimited(Duration retryAfter) implements PostOutcome {}

  /// Slack will not take it, for a reason such as `channel_not_found` that waiting does not mend.
  record Refused(String error) implements PostOutcome {
    /// Our own word, for a channel that another company reads: Slack would take the message.
    public static final String CLOSED_TO_ACCOUNT_DATA = "shared_with_other_company";

    /// Whether only this channel is closed to us.
    public boolean isAboutChannel() {
      return switch (error) {
        case "not_in_channel", "channel_not_found", "is_archived", CLOSED_TO_ACCOUNT_DATA -> true;
        default -> false;
      };
    }

    /// Whether the message that it is about is gone, or nobody may change it any more.
    public boolean isAboutMessage() {
      return switch (error) {
        case "message_not_found",
            "thread_not_found",
            "cannot_reply_to_message",
            "cant_update_message",
            "edit_window_closed" ->
            true;
        default -> false;
      };
    }
  }
}
