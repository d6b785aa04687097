package dev.oarlock.domain.delivery;

/// What a look for a message shows whose posting may have worked or not.
public sealed interface MessageSearch {
  record Found(MessageLocation location) implements MessageSearch {}

  /// It is not there; `sure` if it would have been seen.
  record Missing(boolean sure) implements MessageSearch {}

  /// Nobody lets us look.
  record Unreadable(String reason) implements MessageSearch {}

  /// Slack did not say, so it is asked again later.
  record Unanswered(String reason) implements MessageSearch {}
}
