package dev.oarlock.answer;

import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.form.Form;

/// What comes of a command or a click.
sealed interface Answer {
  /// Something to say.
  record Words(Message message) implements Answer {}

  /// A form to open.
  record Fill(Form form) implements Answer {}
}
