package dev.oarlock.slack.client.room;

import java.time.Duration;

/// What Slack says when a channel is to be opened, filled or closed.
public sealed interface RoomOutcome {
  /// Done, in the channel of this id.
  record Done(String channel) implements RoomOutcome {}

  /// A channel has this name already, archived ones included.
  record NameTaken() implements RoomOutcome {}

  /// Slack wants to be left alone for a while.
  record Limited(Duration retryAfter) implements RoomOutcome {}

  /// It did not answer, or is out of order.
  record Unavailable(String reason) implements RoomOutcome {}

  /// It will not, for a reason such as `restricted_action` or `missing_scope`.
  record Refused(String error) implements RoomOutcome {}
}
