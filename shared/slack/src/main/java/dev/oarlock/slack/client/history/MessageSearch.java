package dev.oarlock.slack.client.history;

/// What a look into a channel for a message of ours shows.
public sealed interface MessageSearch {
  /// There it stands: Slack's id of the channel, and the timestamp.
  record Found(String channel, String ts) implements MessageSearch {}

  /// It is not there.
  ///
  /// @param sure whether another message of ours was seen with its mark, so that this one's would
  ///   have been seen too
  record Missing(boolean sure) implements MessageSearch {}

  /// Slack does not let us read there, for a reason such as `missing_scope`.
  record Unreadable(String error) implements MessageSearch {}

  /// Slack did not say.
  record Unanswered(String reason) implements MessageSearch {}
}
