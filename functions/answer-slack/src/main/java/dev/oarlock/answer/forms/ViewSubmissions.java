package dev.oarlock.answer.forms;

import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.oarlock.answer.feedback.EscalationFeedback;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.ForecastFeedback;
import dev.oarlock.answer.feedback.KudosFeedback;
import dev.oarlock.answer.feedback.LossFeedback;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.answer.risk.RiskSteps;
import dev.oarlock.answer.state.LastKnown;
import dev.oarlock.answer.state.LastKnownAccounts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.history.ThreadReplies;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.command.input.OverrideFields;
import dev.oarlock.slack.command.input.PulseFields;
import dev.oarlock.slack.command.input.ReasonFields;
import dev.oarlock.slack.command.input.ReasonFields.StatedReason;
import dev.oarlock.slack.command.input.ReasonFields.StatedReview;
import dev.oarlock.slack.command.input.RiskFields.StepTerms;
import dev.oarlock.slack.command.team.AssistFields;
import dev.oarlock.slack.command.team.EscalationFields;
import dev.oarlock.slack.form.FormContext;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.form.PlayModal;
import dev.oarlock.slack.view.help.ErrorView;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Submitted forms, read into the same commands as what is typed, which the same code accepts.
public record ViewSubmissions(
    LastKnownAccounts accounts,
    FeedbackCommands feedback,
    ForecastFeedback forecasts,
    Supplier<LossFeedback> losses,
    Supplier<RiskSteps> risks,
    Supplier<UnknownIdentityForms> identities,
    Function<MessagePlace, ThreadReplies> threads,
    BiFunction<AccountId, String, Card> cards) {
  SubmissionResult submitted(ViewSubmissionPayload payload) {
    var view = payload.getView();
    var kind = ModalForm.Kind.of(view.getCallbackId());
    if (kind.filter(ChosenAccountForms::isOne).isPresent()) {
      return new ChosenAccountForms(accounts, activities(), cards).submitted(kind.get(), payload);
    }
    if (kind.filter(ViewSubmissions::isAboutIdentity).isPresent()) {
      return identity(kind.get(), payload);
    }
    var about = Optional.ofNullable(view.getPrivateMetadata()).flatMap(FormContext::find);
    if (about.isEmpty() || kind.isEmpty()) {
      return new SubmissionResult.Outdated(ErrorView.unknownForm());
    }
    var actor = SlackActor.ofForm(payload.getUser().getId(), view.getId());
    var account = about.get().account();
    Function<AccountState, SubmissionResult> read =
        state -> {
          var form = new FilledForm(state, about.get(), SubmittedValues.of(view.getState()), actor);
          return state.id().equals(account)
              ? read(kind.get(), form)
              : new SubmissionResult.Outdated(ErrorView.formOfPart(state.name()));
        };
    return switch (accounts.load(account)) {
      case LastKnown.Current(var state) -> read.apply(state);
      case LastKnown.Stale(var state, var since) -> read.apply(state).standingStill(state, since);
      case LastKnown.Nothing _ -> new SubmissionResult.Outdated(ErrorView.formOfNobody(account));
    };
  }

  /// The forms in which it is said whose an id of another system is. `about` is what the form
  /// carries along; an [IllegalArgumentException] says that it is of another version.
  public interface UnknownIdentityForms {
    FormResult<Card> submitted(ModalForm.Kind kind, String about, FieldValues values, String user);
  }

  private static boolean isAboutIdentity(ModalForm.Kind kind) {
    return kind == ModalForm.Kind.LINK_IDENTITY || kind == ModalForm.Kind.NEW_CUSTOMER;
  }

  private SubmissionResult identity(ModalForm.Kind kind, ViewSubmissionPayload payload) {
    var view = payload.getView();
    var values = SubmittedValues.of(view.getState());
    var user = payload.getUser().getId();
    try {
      return switch (identities.get().submitted(kind, view.getPrivateMetadata(), values, user)) {
        case FormResult.Invalid<Card>(var fields) -> new SubmissionResult.Invalid(fields);
        case FormResult.Valid<Card>(var reply) -> new SubmissionResult.Accepted(reply);
      };
    } catch (IllegalArgumentException _) {
      return new SubmissionResult.Outdated(ErrorView.unknownForm());
    }
  }

  private SubmissionResult read(ModalForm.Kind kind, FilledForm form) {
    return switch (kind) {
      case OVERRIDE -> override(form);
      case PULSE -> pulse(form);
      case FORECAST -> renewal().forecast(form);
      case DECISION -> renewal().decide(form);
      case REASON, REVIEW ->
          form.about()
              .loss()
              .map(loss -> kind == ModalForm.Kind.REASON ? reason(form, loss) : review(form, loss))
              .orElseGet(() -> new SubmissionResult.Outdated(ErrorView.unknownForm()));
      case SNOOZE -> step(form, Step.SNOOZE);
      case HAND_OVER -> step(form, Step.HAND_OVER);
      case RESOLVE -> step(form, Step.RESOLVE);
      case PLAY -> play(form);
      case NOTE -> activities().note(form);
      case MEETING -> activities().meeting(form);
      case CONTACT -> activities().contact(form);
      case MEASURE -> activities().measure(form);
      case ESCALATION ->
          switch (EscalationFields.read(form.values(), form.actor().csm())) {
            case FormResult.Invalid<EscalationNoted>(var fields) ->
                new SubmissionResult.Invalid(fields);
            case FormResult.Valid<EscalationNoted>(var step) ->
                new SubmissionResult.Accepted(
                    new EscalationFeedback(feedback).open(form.state(), step, form.actor()));
          };
      case ASSIST ->
          form.about()
              .gong()
              .map(gong -> assist(form, gong))
              .orElseGet(() -> new SubmissionResult.Outdated(ErrorView.unknownForm()));
      case START, MESSAGE, FIND, LINK_IDENTITY, NEW_CUSTOMER ->
          new SubmissionResult.Outdated(ErrorView.unknownForm());
    };
  }

  private ActivitySubmissions activities() {
    return new ActivitySubmissions(feedback, threads);
  }

  private ForecastSubmissions renewal() {
    return new ForecastSubmissions(forecasts);
  }

  private SubmissionResult assist(FilledForm form, String gong) {
    return switch (AssistFields.read(form.values(), gong, form.actor().csm())) {
      case FormResult.Invalid<KudosGiven>(var fields) -> new SubmissionResult.Invalid(fields);
      case FormResult.Valid<KudosGiven>(var kudos) ->
          new SubmissionResult.Accepted(
              new KudosFeedback(feedback).credit(form.state(), kudos, form.actor()));
    };
  }

  private SubmissionResult reason(FilledForm form, LossEvent loss) {
    return switch (ReasonFields.read(form.values(), losses.get().catalog().get())) {
      case FormResult.Invalid<StatedReason>(var fields) -> new SubmissionResult.Invalid(fields);
      case FormResult.Valid<StatedReason>(var stated) ->
          new SubmissionResult.Accepted(
              losses.get().acceptReason(form.state(), loss, stated, form.actor()));
    };
  }

  private SubmissionResult review(FilledForm form, LossEvent loss) {
    return switch (ReasonFields.readReview(form.values())) {
      case FormResult.Invalid<StatedReview>(var fields) -> new SubmissionResult.Invalid(fields);
      case FormResult.Valid<StatedReview>(var found) ->
          new SubmissionResult.Accepted(
              losses.get().acceptReview(form.state(), loss, found, form.actor()));
    };
  }

  private SubmissionResult override(FilledForm form) {
    var edges = Optional.of(feedback.edges(form.state()));
    return accept(
        new OverrideFields(feedback.appContext().today(), edges).read(form.name(), form.values()),
        form);
  }

  private SubmissionResult pulse(FilledForm form) {
    return accept(PulseFields.read(form.name(), form.values()), form);
  }

  private SubmissionResult play(FilledForm form) {
    return form.values()
        .text(PlayModal.PLAY)
        .<SubmissionResult>map(play ->
            new SubmissionResult.Accepted(
                risks.get().play(form.state(), form.about().number(), play, form.actor())))
        .orElseGet(() ->
            new SubmissionResult.Invalid(
                Map.of(PlayModal.PLAY, text("Choose the play to start."))));
  }

  /// The number that travels with the form is that of the episode.
  private SubmissionResult step(FilledForm form, Step step) {
    return switch (risks.get().read(form.state(), step, form.values(), form.actor())) {
      case FormResult.Invalid<StepTerms>(var fields) -> new SubmissionResult.Invalid(fields);
      case FormResult.Valid<StepTerms>(var terms) ->
          new SubmissionResult.Accepted(
              risks
                  .get()
                  .take(form.state(), OptionalInt.of(form.about().number()), terms, form.actor()));
    };
  }

  private SubmissionResult accept(FormResult<HealthCommand.Feedback> read, FilledForm form) {
    return switch (read) {
      case FormResult.Invalid<HealthCommand.Feedback>(var fields) ->
          new SubmissionResult.Invalid(fields);
      case FormResult.Valid<HealthCommand.Feedback>(var given) ->
          new SubmissionResult.Accepted(feedback.accept(form.state(), given, form.actor()));
    };
  }
}
