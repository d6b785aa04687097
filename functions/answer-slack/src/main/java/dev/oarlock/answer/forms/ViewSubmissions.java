package dev.oarlock.answer.forms;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.oarlock.answer.feedback.CommandResult;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.ForecastFeedback;
import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.ForecastFields;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.command.input.OverrideFields;
import dev.oarlock.slack.command.input.PulseFields;
import dev.oarlock.slack.form.FormContext;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.view.feedback.ForecastRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Forms that come back filled in: read into the same commands as what is typed, and heard by the
/// same ears.
public record ViewSubmissions(
    AppContext appContext,
    AccountStates states,
    FeedbackCommands feedback,
    ForecastFeedback forecasts) {
  /// What a form becomes.
  sealed interface SubmissionResult {
    record Accepted(SlackMessage message) implements SubmissionResult {}

    /// By field, what is wrong.
    record Invalid(Map<String, String> fields) implements SubmissionResult {}
  }

  public static ViewSubmissions of(
      AppContext appContext, AccountStates states, FeedbackCommands statements) {
    return new ViewSubmissions(
        appContext, states, statements, new ForecastFeedback(appContext, statements));
  }

  SubmissionResult submitted(ViewSubmissionPayload payload) {
    var view = payload.getView();
    var about = FormContext.decode(view.getPrivateMetadata());
    var state = states.load(about.account()).orElseThrow();
    var actor = SlackActor.ofForm(payload.getUser().getId(), view.getId());
    var heard = new FilledForm(state, about, filled(view.getState()), actor);
    return switch (ModalForm.Kind.of(view.getCallbackId()).orElseThrow()) {
      case OVERRIDE -> override(heard);
      case PULSE -> pulse(heard);
      case CALL -> call(heard);
      case DECIDE -> decide(heard);
    };
  }

  /// Who filled in what about which account.
  private record FilledForm(
      AccountState state, FormContext about, FieldValues filled, SlackActor voice) {
    String name() {
      return state.id().value();
    }
  }

  private SubmissionResult override(FilledForm heard) {
    return outcome(
        new OverrideFields(appContext.today()).read(heard.name(), heard.filled()), heard);
  }

  private SubmissionResult pulse(FilledForm heard) {
    return outcome(PulseFields.read(heard.name(), heard.filled()), heard);
  }

  private SubmissionResult outcome(FormResult<HealthCommand.Feedback> read, FilledForm heard) {
    return switch (read) {
      case FormResult.Invalid<HealthCommand.Feedback>(var fields) ->
          new SubmissionResult.Invalid(fields);
      case FormResult.Valid<HealthCommand.Feedback>(var said) ->
          new SubmissionResult.Accepted(feedback.accept(heard.state(), said, heard.voice()));
    };
  }

  private SubmissionResult call(FilledForm heard) {
    return calls(
        ForecastFields.forecast(heard.name(), heard.filled()), heard, ForecastFields.PROBABILITY);
  }

  private SubmissionResult decide(FilledForm heard) {
    return overtaken(heard)
        .<SubmissionResult>map(refusal -> wrong(refusal, heard, ForecastFields.CHOICE))
        .orElseGet(() ->
            calls(
                ForecastFields.decision(heard.name(), heard.filled()),
                heard,
                ForecastFields.CHOICE));
  }

  /// Whoever decides must know of every decision before; their own they know.
  private Optional<ForecastRefusal> overtaken(FilledForm heard) {
    return heard
        .state()
        .renewalForecasts(appContext.today())
        .flatMap(heard.about()::laterDecision)
        .filter(made -> !made.by().equals(heard.voice().csm()))
        .map(made -> new ForecastRefusal.AlreadyDecided(made, appContext.now()));
  }

  private SubmissionResult calls(
      FormResult<ForecastCommand.Feedback> read, FilledForm heard, String main) {
    return switch (read) {
      case FormResult.Invalid<ForecastCommand.Feedback>(var fields) ->
          new SubmissionResult.Invalid(fields);
      case FormResult.Valid<ForecastCommand.Feedback>(var said) ->
          switch (forecasts.accept(heard.state(), said, heard.voice())) {
            case CommandResult.Accepted(var message) -> new SubmissionResult.Accepted(message);
            case CommandResult.Refused(var refusal) -> wrong(refusal, heard, main);
          };
    };
  }

  /// `main` is the field that stands for the whole form.
  private static SubmissionResult wrong(ForecastRefusal refusal, FilledForm heard, String main) {
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
    return new SubmissionResult.Invalid(Map.of(field, refusal.explanation(heard.state())));
  }

  /// Each of our fields has one element, called like the field.
  private static FieldValues filled(ViewState state) {
    var fields = new HashMap<String, List<String>>();
    state
        .getValues()
        .forEach((field, elements) ->
            fields.put(field, elements.values().stream().flatMap(ViewSubmissions::words).toList()));
    return new FieldValues(fields);
  }

  private static Stream<String> words(ViewState.Value value) {
    var one = Optional.ofNullable(value.getSelectedOption()).map(it -> it.getValue());
    var many = Optional.ofNullable(value.getSelectedOptions()).stream().flatMap(List::stream);
    var text = Optional.ofNullable(value.getValue());
    var day = Optional.ofNullable(value.getSelectedDate());
    return Stream.of(one.stream(), many.map(it -> it.getValue()), text.stream(), day.stream())
        .flatMap(it -> it);
  }
}
