package dev.oarlock.slack.client;

/// What Slack says when it is asked for a user.
public sealed interface UserLookup {
  /// The id of a user who can be mentioned.
  record Found(String user) implements UserLookup {}

  /// Slack has no such user, or has one no more.
  record NoSuchUser() implements UserLookup {}

  /// Slack did not say, for a reason such as `ratelimited` or `missing_scope`.
  record Unanswered(String error) implements UserLookup {}
}
