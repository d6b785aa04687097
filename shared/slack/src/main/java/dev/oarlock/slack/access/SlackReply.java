package dev.oarlock.slack.access;

import java.util.Optional;

/// What Slack answers when it is asked about its workspace.
public sealed interface SlackReply<T> {
  record Told<T>(T value) implements SlackReply<T> {}

  /// Slack did not say, for a reason such as `ratelimited`, `missing_scope` or `no_answer`.
  record Silent<T>(String error) implements SlackReply<T> {}

  default Optional<T> heard() {
    return this instanceof Told<T>(var value) ? Optional.of(value) : Optional.empty();
  }
}
