package dev.oarlock.answer.forms;

import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.form.FormContext;

/// Who filled in what about which account.
record FilledForm(AccountState state, FormContext about, FieldValues values, SlackActor actor) {
  String name() {
    return state.id().value();
  }
}
