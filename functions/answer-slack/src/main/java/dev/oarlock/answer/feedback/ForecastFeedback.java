package dev.oarlock.answer.feedback;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.Signal.CallDecided;
import dev.oarlock.domain.account.signal.Signal.ChurnCalled;
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

/// What CSMs and leads say about a renewal: it becomes a signal, and the answer shows all calls as
/// they will stand with it.
public record ForecastFeedback(AppContext appContext, FeedbackCommands statements) {

  public CommandResult accept(AccountState state, ForecastCommand.Feedback said, SlackActor actor) {
    return switch (said) {
      case ForecastCommand.GiveForecast call -> call(state, call, actor);
      case ForecastCommand.DecideForecast decide -> decide(state, decide, actor);
    };
  }

  private CommandResult call(
      AccountState state, ForecastCommand.GiveForecast said, SlackActor actor) {
    return about(
        state,
        said.estimate(),
        (calls, amount) -> {
          var chance = said.estimate().probability().value();
          var signal = new ChurnCalled(calls.renewal(), chance, amount, said.note(), actor.csm());
          var stand = publish(state, calls, id("called", actor), signal);
          return new CommandResult.Accepted(ForecastReplyView.forecastNoted(state, stand));
        });
  }

  private CommandResult decide(
      AccountState state, ForecastCommand.DecideForecast said, SlackActor actor) {
    return switch (said.choice()) {
      case Choice.Model _ -> decide(state, with(CallDecided.Choice.MODEL, said, actor), actor);
      case Choice.Csm _ -> decide(state, with(CallDecided.Choice.CSM, said, actor), actor);
      case Choice.Monitor _ -> decide(state, with(CallDecided.Choice.MONITOR, said, actor), actor);
      case Choice.Own(var own) ->
          about(
              state,
              own,
              (_, amount) -> {
                var decided =
                    DecisionInput.own(own.probability(), amount, said.note(), actor.user());
                return decide(state, decided, actor);
              });
    };
  }

  private static DecisionInput with(
      CallDecided.Choice choice, ForecastCommand.DecideForecast said, SlackActor actor) {
    return DecisionInput.with(choice, said.note(), actor.user());
  }

  private CommandResult decide(AccountState state, DecisionInput decided, SlackActor actor) {
    return about(
        state,
        calls -> {
          if (calls.allows(decided.choice())) {
            var stand = publish(state, calls, id("decided", actor), decided.toSignal(calls));
            return new CommandResult.Accepted(
                ForecastReplyView.decisionNoted(state, stand, decided.choice()));
          }
          return new CommandResult.Refused(
              decided.choice() == CallDecided.Choice.CSM
                  ? new ForecastRefusal.NoCsmForecast()
                  : ForecastRefusal.noMonitoring(calls));
        });
  }

  private CommandResult about(
      AccountState state,
      Estimate said,
      BiFunction<RenewalForecasts, Optional<Money>, CommandResult> answer) {
    return about(
        state,
        calls ->
            switch (StatedAmount.of(said.amount(), calls)) {
              case StatedAmount.Named(var amount) -> answer.apply(calls, amount);
              case StatedAmount.Refused(var why) -> new CommandResult.Refused(why);
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

  /// The calls as they will stand when the signal has gone its way.
  private RenewalForecasts publish(
      AccountState state, RenewalForecasts before, String id, Signal signal) {
    var now = appContext.now();
    statements.publish(state.id(), id, signal);
    var logged = new LoggedSignal(new SignalId("said"), state.id(), now, now, signal);
    return ForecastPreview.forecasts(state, logged.atZone(appContext.zone())).orElse(before);
  }
}
