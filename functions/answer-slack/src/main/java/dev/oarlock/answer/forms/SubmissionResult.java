package dev.oarlock.answer.forms;

import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.view.lookup.StandstillView;
import java.time.Instant;
import java.util.Map;

/// What a form becomes.
sealed interface SubmissionResult {
  record Accepted(Card message) implements SubmissionResult {}

  /// Another form follows in its place.
  record Next(ModalForm form) implements SubmissionResult {}

  /// By field, what is wrong.
  record Invalid(Map<String, String> fields) implements SubmissionResult {}

  /// What the form is about is not there any more.
  record Outdated(Card message) implements SubmissionResult {}

  /// With a note above what was saved.
  default SubmissionResult under(String note) {
    return this instanceof Accepted(var message) ? new Accepted(message.under(note)) : this;
  }

  /// The same of an account that is parked.
  default SubmissionResult standingStill(AccountState state, Instant since) {
    return switch (this) {
      case Accepted(var message) ->
          new Accepted(message.then(StandstillView.noted(state.name(), since).elements()));
      case Next next -> next;
      case Invalid invalid -> invalid;
      case Outdated outdated -> outdated;
    };
  }
}
