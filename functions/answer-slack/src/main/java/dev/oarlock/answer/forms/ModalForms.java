package dev.oarlock.answer.forms;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.people.OwnerMentions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Forms, opened for a command or a click, and read when they are submitted. Neither part is made
/// before the first form, so that no other answer waits for it.
public record ModalForms(
    Supplier<ModalOpener> opener,
    Supplier<ViewSubmissions> submissions,
    OwnerMentions mentions,
    Consumer<String> homeChanged) {
  private static final Set<ModalForm.Kind> OPENED_AT_HOME =
      Set.of(
          ModalForm.Kind.RESOLVE,
          ModalForm.Kind.DECISION,
          ModalForm.Kind.PULSE,
          ModalForm.Kind.OVERRIDE);

  /// Opens the form if the answer is one; otherwise, or if Slack does not open it, the reply.
  public Optional<Card> openOrReply(SlackAnswer answer, String triggerId) {
    return switch (answer) {
      case SlackAnswer.Reply(var message) -> Optional.of(message);
      case SlackAnswer.Later(var meanwhile) -> Optional.of(meanwhile);
      case SlackAnswer.OpenForm(var form) ->
          opener.get().open(form, mentions.in(form.modal()), triggerId);
    };
  }

  /// An answer where no message can hold it. Where Slack does not open it, the log has why; there
  /// is no other place to say it.
  public void show(Card card, String triggerId) {
    var window = ModalForm.window(card);
    var _ = opener.get().open(window, mentions.in(window.modal()), triggerId);
  }

  /// An answer in the place of the window in which somebody clicked.
  public void replace(String view, Card card) {
    opener.get().replace(view, mentions.in(ModalForm.window(card).modal()));
  }

  /// The confirmation takes the form's place, so that nothing more need be sent.
  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    return switch (submissions.get().submitted(payload)) {
      case SubmissionResult.Accepted(var message) -> {
        changeHome(payload);
        yield context.ackWithUpdate(ModalForm.confirmation(mentions.in(message)).toView());
      }
      case SubmissionResult.Next(var form) ->
          context.ackWithUpdate(mentions.in(form.modal()).toView());
      case SubmissionResult.Outdated(var message) ->
          context.ackWithUpdate(ModalForm.refusal(mentions.in(message)).toView());
      case SubmissionResult.Invalid(var fields) -> context.ackWithErrors(fields);
    };
  }

  /// A form does not tell where it was opened: those that can be opened in the Home tab change it.
  private void changeHome(ViewSubmissionPayload payload) {
    ModalForm.Kind.of(payload.getView().getCallbackId())
        .filter(OPENED_AT_HOME::contains)
        .ifPresent(_ -> homeChanged.accept(payload.getUser().getId()));
  }
}
