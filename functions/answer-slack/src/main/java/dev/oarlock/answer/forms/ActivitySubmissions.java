package dev.oarlock.answer.forms;

import dev.oarlock.answer.feedback.ActivityLog;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.client.history.MessageLink;
import dev.oarlock.slack.client.history.ThreadReplies;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.command.input.ActivityFields.StatedActivity;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.command.input.ThreadNote;
import dev.oarlock.slack.view.feedback.ActivityView;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// Forms in which somebody writes down what they heard or did.
record ActivitySubmissions(
    FeedbackCommands feedback, Function<MessagePlace, ThreadReplies> threads) {
  LocalDate today() {
    return feedback.appContext().today();
  }

  SubmissionResult note(FilledForm form) {
    return saved(
        fields().note(form.values(), Optional.empty(), form.actor().csm()),
        form.state(),
        form.actor());
  }

  /// A message that somebody keeps as a note, with a link to it, and what was answered to it where
  /// they want that. A thread that cannot be read keeps nobody from saving the message.
  SubmissionResult message(
      AccountState state, FieldValues values, Optional<MessageLink> link, SlackActor actor) {
    var url = link.map(MessageLink::url);
    var thread =
        link.flatMap(MessageLink::thread)
            .filter(_ -> values.text(ActivityFields.THREAD).isPresent());
    var note = values.text(ActivityFields.NOTE);
    if (thread.isEmpty() || note.isEmpty()) {
      return kept(fields().note(values, url, actor.csm()), state, link, actor);
    }
    return switch (threads.apply(thread.get())) {
      case ThreadReplies.ReadReplies(var texts, var more) -> {
        var whole = new ThreadNote(note.get(), texts, more).text();
        var noted = values.with(ActivityFields.NOTE, Optional.of(whole));
        yield kept(fields().note(noted, url, actor.csm()), state, link, actor);
      }
      case ThreadReplies.UnreadReplies(var error) ->
          kept(fields().note(values, url, actor.csm()), state, link, actor)
              .under(ActivityView.withoutThread(error));
    };
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
    return kept(read, state, Optional.empty(), actor);
  }

  private SubmissionResult kept(
      FormResult<StatedActivity> read,
      AccountState state,
      Optional<MessageLink> link,
      SlackActor actor) {
    var log = new ActivityLog(feedback);
    return switch (read) {
      case FormResult.Invalid<StatedActivity>(var fields) -> new SubmissionResult.Invalid(fields);
      case FormResult.Valid<StatedActivity>(var stated) ->
          link.map(message -> shown(log.saveMessage(state, stated, message)))
              .orElseGet(() -> new SubmissionResult.Accepted(log.save(state, stated, actor)));
    };
  }

  private static SubmissionResult shown(ActivityLog.MessageSaving saving) {
    return saving.isNew()
        ? new SubmissionResult.Accepted(saving.card())
        : new SubmissionResult.Outdated(saving.card());
  }
}
