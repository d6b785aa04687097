package dev.oarlock.aws.lambda;

/// What a queue does with a message.
public enum MessageResult {
  /// It is deleted.
  DONE,
  /// It is delivered again, and after too many times set aside as a dead letter.
  RETRY
}
