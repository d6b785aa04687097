package dev.oarlock.answer;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a lead decides: with the model, with the CSM, to monitor, or a figure of their own.
record Decided(
    Choice choice,
    Optional<Probability> own,
    Optional<Money> amount,
    Optional<String> note,
    Csm by) {

  static Decided with(Choice choice, Optional<String> note, String user) {
    return new Decided(choice, Optional.empty(), Optional.empty(), note, new Csm(user));
  }

  static Decided own(
      Probability chance, Optional<Money> amount, Optional<String> note, String user) {
    return new Decided(Choice.OWN, Optional.of(chance), amount, note, new Csm(user));
  }

  /// It remembers between what it was decided.
  CallDecided between(Calls calls) {
    return new CallDecided(
        calls.renewal(),
        choice,
        value(own),
        amount,
        calls.machine().leaving().value(),
        value(calls.csm().map(call -> call.figure().leaving())),
        note,
        by);
  }

  private static OptionalDouble value(Optional<Probability> probability) {
    return probability.map(it -> OptionalDouble.of(it.value())).orElseGet(OptionalDouble::empty);
  }
}
