package dev.oarlock.local.slack.fault;

/// What may go wrong between an app and Slack, for tests.
public enum SlackFault {
  /// The message is taken, the answer comes late.
  SLOW_ANSWER,
  /// The message is taken, the connection ends without an answer.
  LOST_ANSWER,
  /// The connection ends before the message is taken.
  LOST_REQUEST,
  /// Slack is down: HTTP 503.
  UNAVAILABLE,
  /// Slack fails on the way: HTTP 500, and nothing is taken.
  SERVER_ERROR;

  public boolean isBeforeTaking() {
    return this == LOST_REQUEST || this == UNAVAILABLE || this == SERVER_ERROR;
  }
}
