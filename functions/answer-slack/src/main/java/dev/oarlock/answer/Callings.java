package dev.oarlock.answer;

import dev.oarlock.aws.World;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Foreseen;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.ForecastCommand.Choice;
import dev.oarlock.slack.command.ForecastCommand.Estimate;
import dev.oarlock.slack.view.CallRefusal;
import dev.oarlock.slack.view.CalledView;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What CSMs and leads say about a renewal: it becomes a signal, and the answer shows all calls as
/// they will stand with it.
record Callings(World world, Statements statements) {

  Taken hear(AccountState state, ForecastCommand.Statement said, Voice voice) {
    return switch (said) {
      case ForecastCommand.Call call -> call(state, call, voice);
      case ForecastCommand.Decide decide -> decide(state, decide, voice);
    };
  }

  private Taken call(AccountState state, ForecastCommand.Call said, Voice voice) {
    return about(
        state,
        said.estimate(),
        (calls, amount) -> {
          var chance = said.estimate().chance().value();
          var signal = new ChurnCalled(calls.renewal(), chance, amount, said.note(), voice.csm());
          var stand = say(state, calls, id("called", voice), signal);
          return new Taken.Noted(CalledView.called(state, stand));
        });
  }

  private Taken decide(AccountState state, ForecastCommand.Decide said, Voice voice) {
    return switch (said.choice()) {
      case Choice.Model _ -> decide(state, with(CallDecided.Choice.MODEL, said, voice), voice);
      case Choice.Csm _ -> decide(state, with(CallDecided.Choice.CSM, said, voice), voice);
      case Choice.Monitor _ -> decide(state, with(CallDecided.Choice.MONITOR, said, voice), voice);
      case Choice.Own(var own) ->
          about(
              state,
              own,
              (_, amount) -> {
                var decided = Decided.own(own.chance(), amount, said.note(), voice.user());
                return decide(state, decided, voice);
              });
    };
  }

  private static Decided with(CallDecided.Choice choice, ForecastCommand.Decide said, Voice voice) {
    return Decided.with(choice, said.note(), voice.user());
  }

  private Taken decide(AccountState state, Decided decided, Voice voice) {
    return about(
        state,
        calls -> {
          if (calls.allows(decided.choice())) {
            var stand = say(state, calls, id("decided", voice), decided.between(calls));
            return new Taken.Noted(CalledView.decided(state, stand, decided.choice()));
          }
          return new Taken.Refused(
              decided.choice() == CallDecided.Choice.CSM
                  ? new CallRefusal.NoCallYet()
                  : CallRefusal.noMonitoring(calls));
        });
  }

  private Taken about(
      AccountState state, Estimate said, BiFunction<Calls, Optional<Money>, Taken> answer) {
    return about(
        state,
        calls ->
            switch (Stake.of(said.amount(), calls)) {
              case Stake.Named(var amount) -> answer.apply(calls, amount);
              case Stake.Refused(var why) -> new Taken.Refused(why);
            });
  }

  private Taken about(AccountState state, Function<Calls, Taken> answer) {
    return state
        .calls(world.today())
        .map(answer)
        .orElseGet(() -> new Taken.Refused(new CallRefusal.NoRenewal(world.today())));
  }

  private static String id(String what, Voice voice) {
    return what + ":" + voice.user() + ":" + voice.occasion();
  }

  /// The calls as they will stand when the signal has gone its way.
  private Calls say(AccountState state, Calls before, String id, Signal signal) {
    var now = world.now();
    statements.say(state.id(), id, signal);
    var logged = new LoggedSignal(new SignalId("said"), state.id(), now, now, signal);
    return Foreseen.calls(state, logged.in(world.zone())).orElse(before);
  }
}
