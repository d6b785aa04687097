package dev.oarlock.answer.forms;

import dev.oarlock.answer.feedback.ActivityLog;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.command.input.ActivityFields.StatedActivity;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import java.time.LocalDate;
import java.util.Optional;

/// Forms in which somebody writes down what they heard or did.
record ActivitySubmissions(FeedbackCommands feedback) {
  LocalDate today() {
    return feedback.appContext().today();
  }

  SubmissionResult note(FilledForm form) {
    return saved(
        fields().note(form.values(), Optional.empty(), form.actor().csm()),
        form.state(),
        form.actor());
  }

  /// A message that somebody keeps as a note, with a link to it.
  SubmissionResult message(
      AccountState state, FieldValues values, Optional<String> link, SlackActor actor) {
    return saved(fields().note(values, link, actor.csm()), state, actor);
  }

  SubmissionResult meeting(FilledForm form) {
    return saved(fields().meeting(form.values()), form.state(), form.actor());
  }

  SubmissionResult contact(FilledForm form) {
    return saved(fields().contact(form.values()), form.state(), form.actor());
  }

  SubmissionResult measure(FilledForm form) {
    return saved(fields().measure(form.values()), form.state(), form.actor());
  }

  private ActivityFields fields() {
    return new ActivityFields(today());
  }

  private SubmissionResult saved(
      FormResult<StatedActivity> read, AccountState state, SlackActor actor) {
    return switch (read) {
      case FormResult.Invalid<StatedActivity>(var fields) -> new SubmissionResult.Invalid(fields);
      case FormResult.Valid<StatedActivity>(var stated) ->
          new SubmissionResult.Accepted(new ActivityLog(feedback).save(state, stated, actor));
    };
  }
}
