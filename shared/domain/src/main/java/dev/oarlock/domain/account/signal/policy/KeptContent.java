package dev.oarlock.domain.account.signal.policy;

/// What of a signal an account's state keeps. The log keeps all.
public enum KeptContent {
  WHOLE,
  /// Without what no verdict, forecast or card asks of it: other names, counts that a better one
  /// stands beside, and the text that people wrote.
  MINIMIZED
}
