package dev.oarlock.slack.verify;

/// Whether a request is Slack's.
public sealed interface RequestOrigin {
  record Verified() implements RequestOrigin {}

  /// Somebody else's, or an old one; `reason` is for the log, not for the sender.
  record Unverified(String reason) implements RequestOrigin {}
}
