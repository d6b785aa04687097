package dev.oarlock.answer;

import dev.oarlock.aws.World;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Foreseen;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.ForecastCommand.Choice;
import dev.oarlock.slack.command.ForecastCommand.Estimate;
import dev.oarlock.slack.view.CalledView;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What CSMs and leads type about a renewal: it becomes a signal, and the answer shows all calls as
/// they will stand with it.
record Callings(World world, Statements statements) {

  Message call(AccountState state, ForecastCommand.Call said, String user) {
    return about(
        state,
        said.estimate(),
        (calls, amount) -> {
          var chance = said.estimate().chance().value();
          var signal = new ChurnCalled(calls.renewal(), chance, amount, said.note(), new Csm(user));
          return CalledView.called(state, say(state, calls, "called:" + user, signal));
        });
  }

  Message decide(AccountState state, ForecastCommand.Decide said, String user) {
    return switch (said.choice()) {
      case Choice.Model _ -> decide(state, with(CallDecided.Choice.MODEL, said, user));
      case Choice.Csm _ -> decide(state, with(CallDecided.Choice.CSM, said, user));
      case Choice.Monitor _ -> decide(state, with(CallDecided.Choice.MONITOR, said, user));
      case Choice.Own(var own) ->
          about(
              state,
              own,
              (_, amount) -> decide(state, Decided.own(own.chance(), amount, said.note(), user)));
    };
  }

  private static Decided with(CallDecided.Choice choice, ForecastCommand.Decide said, String user) {
    return Decided.with(choice, said.note(), user);
  }

  private Message decide(AccountState state, Decided decided) {
    return about(
        state,
        calls -> {
          if (calls.allows(decided.choice())) {
            var id = "decided:" + decided.by().name();
            var stand = say(state, calls, id, decided.between(calls));
            return CalledView.decided(state, stand, decided.choice());
          }
          return decided.choice() == CallDecided.Choice.CSM
              ? CalledView.noCallYet(state)
              : CalledView.noMonitoring(state, calls);
        });
  }

  private Message about(
      AccountState state, Estimate said, BiFunction<Calls, Optional<Money>, Message> answer) {
    return about(
        state,
        calls ->
            switch (Stake.of(said.amount(), state, calls)) {
              case Stake.Named(var amount) -> answer.apply(calls, amount);
              case Stake.Refused(var why) -> why;
            });
  }

  private Message about(AccountState state, Function<Calls, Message> answer) {
    return state
        .calls(world.today())
        .map(answer)
        .orElseGet(() -> CalledView.noRenewal(state, world.today()));
  }

  /// The calls as they will stand when the signal has gone its way.
  private Calls say(AccountState state, Calls before, String id, Signal signal) {
    var now = world.now();
    statements.say(state.id(), id + ":" + now.getEpochSecond(), signal);
    var logged = new LoggedSignal(new SignalId("said"), state.id(), now, now, signal);
    return Foreseen.calls(state, logged).orElse(before);
  }
}
