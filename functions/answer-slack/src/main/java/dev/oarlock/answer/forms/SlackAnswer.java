package dev.oarlock.answer.forms;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.form.ModalForm;

/// The answer to a command or a click.
public sealed interface SlackAnswer {
  /// A message.
  record Reply(Card message) implements SlackAnswer {}

  /// A message now, because the answer takes longer than Slack waits, and follows.
  record Later(Card meanwhile) implements SlackAnswer {}

  /// A form to open.
  record OpenForm(ModalForm form) implements SlackAnswer {}
}
