package dev.oarlock.answer.feedback;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.feedback.ForecastRefusal;

/// What becomes of a CSM's forecast or a decision.
public sealed interface CommandResult {
  record Accepted(Card message) implements CommandResult {}

  /// It cannot be; no signal was published.
  record Refused(ForecastRefusal refusal) implements CommandResult {}
}
