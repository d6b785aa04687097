package dev.oarlock.answer;

import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.view.CallRefusal;

/// What becomes of a call or a decision.
sealed interface Taken {
  record Noted(Message message) implements Taken {}

  /// It cannot be; nothing was said to anybody.
  record Refused(CallRefusal why) implements Taken {}
}
