package dev.oarlock.slack.access;

/// Why a request is refused.
public enum AccessRefusal {
  /// Whoever asks belongs to another company, or to a workspace that the app is not installed in.
  OTHER_WORKSPACE,
  /// Whoever asks is a guest of the workspace.
  GUEST,
  /// The channel is shared with another company.
  SHARED_CHANNEL,
  /// Slack does not say who asks.
  UNKNOWN_PERSON
}
