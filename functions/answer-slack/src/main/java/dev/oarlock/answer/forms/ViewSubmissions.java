package dev.oarlock.answer.forms;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.oarlock.answer.feedback.ActivityLog;
import dev.oarlock.answer.feedback.CommandResult;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.ForecastFeedback;
import dev.oarlock.answer.feedback.LossFeedback;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.answer.risk.RiskSteps;
import dev.oarlock.answer.state.LastKnown;
import dev.oarlock.answer.state.LastKnownAccounts;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.ActivityKind;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.command.input.ActivityFields.StatedActivity;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.ForecastFields;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.command.input.OverrideFields;
import dev.oarlock.slack.command.input.PulseFields;
import dev.oarlock.slack.command.input.ReasonFields;
import dev.oarlock.slack.command.input.ReasonFields.StatedReason;
import dev.oarlock.slack.command.input.ReasonFields.StatedReview;
import dev.oarlock.slack.command.input.RiskFields.StepTerms;
import dev.oarlock.slack.form.FormContext;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.view.feedback.ForecastRefusal;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.lookup.StandstillView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Submitted forms, read into the same commands as what is typed, which the same code accepts.
public record ViewSubmissions(
    AppContext appContext,
    LastKnownAccounts accounts,
    FeedbackCommands feedback,
    ForecastFeedback forecasts,
    Supplier<LossFeedback> losses,
    Supplier<RiskSteps> risks,
    BiFunction<AccountId, String, Card> cards) {
  /// What a form becomes.
  sealed interface SubmissionResult {
    record Accepted(Card message) implements SubmissionResult {}

    /// Another form follows in its place.
    record Next(ModalForm form) implements SubmissionResult {}

    /// By field, what is wrong.
    record Invalid(Map<String, String> fields) implements SubmissionResult {}

    /// What the form is about is not there any more.
    record Outdated(Card message) implements SubmissionResult {}

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

  SubmissionResult submitted(ViewSubmissionPayload payload) {
    var view = payload.getView();
    var kind = ModalForm.Kind.of(view.getCallbackId());
    if (kind.filter(ViewSubmissions::choosesAccount).isPresent()) {
      return chosen(kind.get(), payload);
    }
    var about = Optional.ofNullable(view.getPrivateMetadata()).flatMap(FormContext::find);
    if (about.isEmpty() || kind.isEmpty()) {
      return new SubmissionResult.Outdated(ErrorView.unknownForm());
    }
    var actor = SlackActor.ofForm(payload.getUser().getId(), view.getId());
    var account = about.get().account();
    Function<AccountState, SubmissionResult> read =
        state -> {
          var form = new FilledForm(state, about.get(), filled(view.getState()), actor);
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

  private static boolean choosesAccount(ModalForm.Kind kind) {
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
          NOTE,
          MEETING,
          CONTACT,
          MEASURE ->
          false;
    };
  }

  /// A form in which the account is chosen.
  private SubmissionResult chosen(ModalForm.Kind kind, ViewSubmissionPayload payload) {
    var view = payload.getView();
    var values = filled(view.getState());
    var actor = SlackActor.ofForm(payload.getUser().getId(), view.getId());
    return values
        .text(ActivityFields.ACCOUNT)
        .filter(AccountId::isValid)
        .map(AccountId::new)
        .map(account ->
            switch (accounts.load(account)) {
              case LastKnown.Current(var state) ->
                  chosen(kind, state, new ChosenForm(values, view.getPrivateMetadata(), actor));
              case LastKnown.Stale(var state, var since) ->
                  chosen(kind, state, new ChosenForm(values, view.getPrivateMetadata(), actor))
                      .standingStill(state, since);
              case LastKnown.Nothing _ ->
                  new SubmissionResult.Outdated(ErrorView.formOfNobody(account));
            })
        .orElseGet(() ->
            new SubmissionResult.Invalid(
                Map.of(ActivityFields.ACCOUNT, "Choose the account that it is about.")));
  }

  private record ChosenForm(FieldValues values, @Nullable String link, SlackActor actor) {
    Optional<String> linkIfAny() {
      return Optional.ofNullable(link).filter(it -> !it.isBlank());
    }
  }

  private SubmissionResult chosen(ModalForm.Kind kind, AccountState state, ChosenForm form) {
    return switch (kind) {
      case FIND ->
          new SubmissionResult.Next(ModalForm.window(cards.apply(state.id(), form.actor().user())));
      case MESSAGE ->
          saved(
              fields().note(form.values(), form.linkIfAny(), form.actor().csm()),
              state,
              form.actor());
      default -> next(state, form.values().text(ActivityFields.WHAT));
    };
  }

  private SubmissionResult next(AccountState state, Optional<String> what) {
    var kind = what.flatMap(ActivityKind::of).orElse(ActivityKind.NOTE);
    return switch (new FormChoice(appContext::today).activity(state, kind)) {
      case SlackAnswer.OpenForm(var form) -> new SubmissionResult.Next(form);
      case SlackAnswer.Reply(var card) -> new SubmissionResult.Outdated(card);
      case SlackAnswer.Later(var card) -> new SubmissionResult.Outdated(card);
    };
  }

  private ActivityFields fields() {
    return new ActivityFields(appContext.today());
  }

  private SubmissionResult saved(
      FormResult<StatedActivity> read, AccountState state, SlackActor actor) {
    return switch (read) {
      case FormResult.Invalid<StatedActivity>(var fields) -> new SubmissionResult.Invalid(fields);
      case FormResult.Valid<StatedActivity>(var stated) ->
          new SubmissionResult.Accepted(new ActivityLog(feedback).save(state, stated, actor));
    };
  }

  private SubmissionResult read(ModalForm.Kind kind, FilledForm form) {
    return switch (kind) {
      case OVERRIDE -> override(form);
      case PULSE -> pulse(form);
      case FORECAST -> forecast(form);
      case DECISION -> decide(form);
      case REASON, REVIEW ->
          form.about()
              .loss()
              .map(loss -> kind == ModalForm.Kind.REASON ? reason(form, loss) : review(form, loss))
              .orElseGet(() -> new SubmissionResult.Outdated(ErrorView.unknownForm()));
      case SNOOZE -> step(form, Step.SNOOZE);
      case HAND_OVER -> step(form, Step.HAND_OVER);
      case RESOLVE -> step(form, Step.RESOLVE);
      case NOTE ->
          saved(
              fields().note(form.values(), Optional.empty(), form.actor().csm()),
              form.state(),
              form.actor());
      case MEETING -> saved(fields().meeting(form.values()), form.state(), form.actor());
      case CONTACT -> saved(fields().contact(form.values()), form.state(), form.actor());
      case MEASURE -> saved(fields().measure(form.values()), form.state(), form.actor());
      case START, MESSAGE, FIND -> new SubmissionResult.Outdated(ErrorView.unknownForm());
    };
  }

  /// Who filled in what about which account.
  private record FilledForm(
      AccountState state, FormContext about, FieldValues values, SlackActor actor) {
    String name() {
      return state.id().value();
    }
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
        new OverrideFields(appContext.today(), edges).read(form.name(), form.values()), form);
  }

  private SubmissionResult pulse(FilledForm form) {
    return accept(PulseFields.read(form.name(), form.values()), form);
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

  private SubmissionResult forecast(FilledForm form) {
    return acceptForecast(
        ForecastFields.forecast(form.name(), form.values()), form, ForecastFields.PROBABILITY);
  }

  private SubmissionResult decide(FilledForm form) {
    return overtaken(form)
        .<SubmissionResult>map(refusal -> invalid(refusal, form, ForecastFields.CHOICE))
        .orElseGet(() ->
            acceptForecast(
                ForecastFields.decision(form.name(), form.values()), form, ForecastFields.CHOICE));
  }

  /// Whoever decides must know of every decision before; their own they know.
  private Optional<ForecastRefusal> overtaken(FilledForm form) {
    return form.state()
        .renewalForecasts(appContext.today())
        .flatMap(form.about()::laterDecision)
        .filter(made -> !made.by().equals(form.actor().csm()))
        .map(made -> new ForecastRefusal.AlreadyDecided(made, appContext.now()));
  }

  private SubmissionResult acceptForecast(
      FormResult<ForecastCommand.Feedback> read, FilledForm form, String main) {
    return switch (read) {
      case FormResult.Invalid<ForecastCommand.Feedback>(var fields) ->
          new SubmissionResult.Invalid(fields);
      case FormResult.Valid<ForecastCommand.Feedback>(var given) ->
          switch (forecasts.accept(form.state(), given, form.actor())) {
            case CommandResult.Accepted(var message) -> new SubmissionResult.Accepted(message);
            case CommandResult.Refused(var refusal) -> invalid(refusal, form, main);
          };
    };
  }

  /// `main` is the field that stands for the whole form.
  private static SubmissionResult invalid(ForecastRefusal refusal, FilledForm form, String main) {
    var field =
        switch (refusal) {
          case ForecastRefusal.AmountTooHigh _, ForecastRefusal.NoCurrency _ ->
              ForecastFields.AMOUNT;
          case ForecastRefusal.NoRenewal _,
              ForecastRefusal.NoCsmForecast _,
              ForecastRefusal.NothingToMonitor _,
              ForecastRefusal.TooLateToMonitor _,
              ForecastRefusal.AlreadyDecided _ ->
              main;
        };
    return new SubmissionResult.Invalid(Map.of(field, refusal.explanation(form.state())));
  }

  /// Each of our fields has one element, named like the field.
  private static FieldValues filled(@Nullable ViewState state) {
    if (state == null || state.getValues() == null) {
      return FieldValues.empty();
    }
    var fields = new HashMap<String, List<String>>();
    state
        .getValues()
        .forEach((field, elements) ->
            fields.put(
                field, elements.values().stream().flatMap(ViewSubmissions::values).toList()));
    return new FieldValues(fields);
  }

  private static Stream<String> values(ViewState.Value value) {
    var one = Optional.ofNullable(value.getSelectedOption()).map(it -> it.getValue());
    var many =
        Optional.ofNullable(value.getSelectedOptions()).stream()
            .flatMap(List::stream)
            .flatMap(option -> Optional.ofNullable(option.getValue()).stream());
    var text = Optional.ofNullable(value.getValue());
    var day = Optional.ofNullable(value.getSelectedDate());
    var user = Optional.ofNullable(value.getSelectedUser());
    return Stream.of(one.stream(), many, text.stream(), day.stream(), user.stream())
        .flatMap(it -> it);
  }
}
