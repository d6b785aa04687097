package dev.oarlock.answer.forms;

import dev.oarlock.answer.feedback.CommandResult;
import dev.oarlock.answer.feedback.ForecastFeedback;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.input.ForecastFields;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.view.feedback.ForecastRefusal;
import java.util.Map;
import java.util.Optional;

/// Forms about a renewal: what a CSM expects, and what is agreed.
record ForecastSubmissions(ForecastFeedback forecasts) {
  SubmissionResult forecast(FilledForm form) {
    return acceptForecast(
        ForecastFields.forecast(form.name(), form.values()), form, ForecastFields.PROBABILITY);
  }

  SubmissionResult decide(FilledForm form) {
    return overtaken(form)
        .<SubmissionResult>map(refusal -> invalid(refusal, form, ForecastFields.CHOICE))
        .orElseGet(() ->
            acceptForecast(
                ForecastFields.decision(form.name(), form.values()), form, ForecastFields.CHOICE));
  }

  /// Whoever decides must know of every decision before; their own they know.
  private Optional<ForecastRefusal> overtaken(FilledForm form) {
    return form.state()
        .renewalForecasts(forecasts.appContext().today())
        .flatMap(form.about()::laterDecision)
        .filter(made -> !made.by().equals(form.actor().csm()))
        .map(made -> new ForecastRefusal.AlreadyDecided(made, forecasts.appContext().now()));
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
}
