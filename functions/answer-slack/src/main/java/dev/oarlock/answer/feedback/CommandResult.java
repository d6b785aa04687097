package dev.oarlock.answer.feedback;

import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.view.feedback.ForecastRefusal;

/// What becomes of a call or a decision.
public sealed interface CommandResult {
  record Accepted(SlackMessage message) implements CommandResult {}

  /// It cannot be; nothing was said to anybody.
  record Refused(ForecastRefusal why) implements CommandResult {}
}
