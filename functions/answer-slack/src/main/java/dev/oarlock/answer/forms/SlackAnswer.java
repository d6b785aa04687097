package dev.oarlock.answer.forms;

import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.form.ModalForm;

/// What comes of a command or a click.
public sealed interface SlackAnswer {
  /// Something to say.
  record Reply(SlackMessage message) implements SlackAnswer {}

  /// A form to open.
  record OpenForm(ModalForm form) implements SlackAnswer {}
}
