package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.renewal.RenewalForecasts;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a lead decides: with the model, with the CSM, to monitor, or a figure of their own.
public record DecisionInput(
    Choice choice,
    Optional<Probability> own,
    Optional<Money> amount,
    Optional<String> note,
    Csm by) {

  public static DecisionInput with(Choice choice, Optional<String> note, String user) {
    return new DecisionInput(choice, Optional.empty(), Optional.empty(), note, new Csm(user));
  }

  static DecisionInput own(
      Probability probability, Optional<Money> amount, Optional<String> note, String user) {
    return new DecisionInput(Choice.OWN, Optional.of(probability), amount, note, new Csm(user));
  }

  /// The signal keeps the two forecasts between which it was decided.
  public CallDecided toSignal(RenewalForecasts forecasts) {
    return new CallDecided(
        forecasts.renewal(),
        choice,
        value(own),
        amount,
        forecasts.model().churnProbability().value(),
        value(forecasts.csm().map(csm -> csm.estimate().churnProbability())),
        note,
        by);
  }

  private static OptionalDouble value(Optional<Probability> probability) {
    return probability.map(it -> OptionalDouble.of(it.value())).orElseGet(OptionalDouble::empty);
  }
}
