package dev.oarlock.answer.forms;

import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.answer.state.LastKnown;
import dev.oarlock.answer.state.LastKnownAccounts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.history.MessageLink;
import dev.oarlock.slack.command.ActivityKind;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.view.help.ErrorView;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Forms of a shortcut: in them it is chosen which account they are about.
record ChosenAccountForms(
    LastKnownAccounts accounts,
    ActivitySubmissions activities,
    BiFunction<AccountId, String, Card> cards) {
  static boolean isOne(ModalForm.Kind kind) {
    return switch (kind) {
      case START, MESSAGE, FIND -> true;
      case OVERRIDE,
          PULSE,
          FORECAST,
          DECISION,
          REASON,
          REVIEW,
          SNOOZE,
          HAND_OVER,
          RESOLVE,
          PLAY,
          NOTE,
          MEETING,
          CONTACT,
          MEASURE,
          ESCALATION,
          ASSIST,
          LINK_IDENTITY,
          NEW_CUSTOMER ->
          false;
    };
  }

  SubmissionResult submitted(ModalForm.Kind kind, ViewSubmissionPayload payload) {
    var view = payload.getView();
    var form =
        new ChosenForm(
            SubmittedValues.of(view.getState()),
            view.getPrivateMetadata(),
            SlackActor.ofForm(payload.getUser().getId(), view.getId()));
    return form.account()
        .map(account -> about(account, kind, form))
        .orElseGet(() ->
            new SubmissionResult.Invalid(
                Map.of(ActivityFields.ACCOUNT, text("Choose the account that it is about."))));
  }

  private record ChosenForm(FieldValues values, @Nullable String link, SlackActor actor) {
    Optional<AccountId> account() {
      return values.text(ActivityFields.ACCOUNT).filter(AccountId::isValid).map(AccountId::new);
    }

    Optional<MessageLink> linkIfAny() {
      return Optional.ofNullable(link).filter(it -> !it.isBlank()).map(MessageLink::new);
    }
  }

  private SubmissionResult about(AccountId account, ModalForm.Kind kind, ChosenForm form) {
    return switch (accounts.load(account)) {
      case LastKnown.Current(var state) -> about(state, kind, form);
      case LastKnown.Stale(var state, var since) ->
          about(state, kind, form).standingStill(state, since);
      case LastKnown.Nothing _ -> new SubmissionResult.Outdated(ErrorView.formOfNobody(account));
    };
  }

  private SubmissionResult about(AccountState state, ModalForm.Kind kind, ChosenForm form) {
    return switch (kind) {
      case FIND ->
          new SubmissionResult.Next(ModalForm.window(cards.apply(state.id(), form.actor().user())));
      case MESSAGE -> activities.message(state, form.values(), form.linkIfAny(), form.actor());
      default -> next(state, form.values().text(ActivityFields.WHAT));
    };
  }

  private SubmissionResult next(AccountState state, Optional<String> what) {
    var kind = what.flatMap(ActivityKind::of).orElse(ActivityKind.NOTE);
    return switch (new FormChoice(activities::today).activity(state, kind)) {
      case SlackAnswer.OpenForm(var form) -> new SubmissionResult.Next(form);
      case SlackAnswer.Reply(var card) -> new SubmissionResult.Outdated(card);
      case SlackAnswer.Later(var card) -> new SubmissionResult.Outdated(card);
    };
  }
}
