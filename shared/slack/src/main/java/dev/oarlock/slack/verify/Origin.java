package dev.oarlock.slack.verify;

/// Whether a request is Slack's.
public sealed interface Origin {
  record Slack() implements Origin {}

  /// Somebody else's, or an old one; `reason` is for the log, not for the sender.
  record Unknown(String reason) implements Origin {}
}
