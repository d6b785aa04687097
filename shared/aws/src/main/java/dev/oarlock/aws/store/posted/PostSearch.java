package dev.oarlock.aws.store.posted;

/// What a look for a message shows whose posting may have worked or not.
public sealed interface PostSearch {
  record Found(MessageLocation location) implements PostSearch {}

  /// It is not there; `sure` if it would have been seen.
  record Missing(boolean sure) implements PostSearch {}

  /// Nobody lets us look.
  record Unreadable(String reason) implements PostSearch {}

  /// Slack did not say, so it is asked again later.
  record Unanswered(String reason) implements PostSearch {}
}
