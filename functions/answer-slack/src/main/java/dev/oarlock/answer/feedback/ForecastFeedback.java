package dev.oarlock.answer.feedback;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.policy.ForecastPreview;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.ForecastCommand.Choice;
import dev.oarlock.slack.command.ForecastCommand.Estimate;
import dev.oarlock.slack.view.feedback.ForecastRefusal;
import dev.oarlock.slack.view.feedback.ForecastReplyView;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A CSM's forecast of a renewal or a lead's decision becomes a signal, and the answer shows all
/// forecasts as they will be with it.
public record ForecastFeedback(AppContext appContext, FeedbackCommands feedback) {

  public CommandResult accept(
      AccountState state, ForecastCommand.Feedback given, SlackActor actor) {
    return switch (given) {
      case ForecastCommand.GiveForecast forecast -> forecast(state, forecast, actor);
      case ForecastCommand.DecideForecast decision -> decide(state, decision, actor);
    };
  }

  private CommandResult forecast(
      AccountState state, ForecastCommand.GiveForecast given, SlackActor actor) {
    return about(
        state,
        given.estimate(),
        (forecasts, amount) -> {
          var signal =
              new ChurnCalled(
                  forecasts.renewal(),
                  given.estimate().probability().value(),
                  amount,
                  given.note(),
                  actor.csm());
          var after = publish(state, forecasts, id("forecast", actor), signal);
          return new CommandResult.Accepted(ForecastReplyView.forecastNoted(state, after));
        });
  }

  private CommandResult decide(
      AccountState state, ForecastCommand.DecideForecast given, SlackActor actor) {
    return switch (given.choice()) {
      case Choice.Model _ -> decide(state, with(CallDecided.Choice.MODEL, given, actor), actor);
      case Choice.Csm _ -> decide(state, with(CallDecided.Choice.CSM, given, actor), actor);
      case Choice.Monitor _ -> decide(state, with(CallDecided.Choice.MONITOR, given, actor), actor);
      case Choice.Own(var own) ->
          about(
              state,
              own,
              (_, amount) -> {
                var decision =
                    DecisionInput.own(own.probability(), amount, given.note(), actor.user());
                return decide(state, decision, actor);
              });
    };
  }

  private static DecisionInput with(
      CallDecided.Choice choice, ForecastCommand.DecideForecast given, SlackActor actor) {
    return DecisionInput.with(choice, given.note(), actor.user());
  }

  private CommandResult decide(AccountState state, DecisionInput decision, SlackActor actor) {
    return about(
        state,
        forecasts -> {
          if (forecasts.allows(decision.choice())) {
            var signal = decision.toSignal(forecasts);
            var after = publish(state, forecasts, id("decided", actor), signal);
            return new CommandResult.Accepted(
                ForecastReplyView.decisionNoted(state, after, decision.choice()));
          }
          return new CommandResult.Refused(
              decision.choice() == CallDecided.Choice.CSM
                  ? new ForecastRefusal.NoCsmForecast()
                  : ForecastRefusal.noMonitoring(forecasts));
        });
  }

  private CommandResult about(
      AccountState state,
      Estimate estimate,
      BiFunction<RenewalForecasts, Optional<Money>, CommandResult> answer) {
    return about(
        state,
        forecasts ->
            switch (StatedAmount.of(estimate.amount(), forecasts)) {
              case StatedAmount.Named(var amount) -> answer.apply(forecasts, amount);
              case StatedAmount.Refused(var refusal) -> new CommandResult.Refused(refusal);
            });
  }

  private CommandResult about(
      AccountState state, Function<RenewalForecasts, CommandResult> answer) {
    return state
        .renewalForecasts(appContext.today())
        .map(answer)
        .orElseGet(
            () -> new CommandResult.Refused(new ForecastRefusal.NoRenewal(appContext.today())));
  }

  private static String id(String what, SlackActor actor) {
    return what + ":" + actor.user() + ":" + actor.idempotencyKey();
  }

  /// The forecasts as they will be once the signal is in the log.
  private RenewalForecasts publish(
      AccountState state, RenewalForecasts before, String id, Signal signal) {
    var now = appContext.now();
    feedback.publish(state.id(), id, signal);
    var logged = new LoggedSignal(new SignalId("preview"), state.id(), now, now, signal);
    return ForecastPreview.forecasts(state, logged.atZone(appContext.zone())).orElse(before);
  }
}
