package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.churn.estimate.Probability;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What CSM and lead stated about one renewal, with the amount capped at `cmrr`.
record StatedForecasts(Facts facts, LocalDate renewal, MultiCurrencyAmount cmrr) {

  Optional<CsmForecast> csmForecast() {
    return latest(ChurnCalled.class, ChurnCalled::renewal)
        .map(fact -> {
          var signal = fact.signal();
          var estimate =
              new RenewalEstimate(
                  new Probability(signal.probability()), cappedAmount(signal.amount()));
          return new CsmForecast(estimate, signal.by(), fact.localTime(), signal.note());
        });
  }

  Optional<RenewalDecision> decision() {
    return latest(CallDecided.class, CallDecided::renewal)
        .map(fact -> {
          var signal = fact.signal();
          var own = probability(signal.probability());
          return new RenewalDecision(
              signal.choice(),
              own.map(churnProbability ->
                  new RenewalEstimate(churnProbability, cappedAmount(signal.amount()))),
              new Probability(signal.model()),
              probability(signal.csm()),
              signal.by(),
              fact.localTime());
        });
  }

  private <S extends Signal> Optional<Fact<S>> latest(Class<S> type, Function<S, LocalDate> about) {
    return facts.of(type).reversed().stream()
        .filter(fact -> about.apply(fact.signal()).equals(renewal))
        .findFirst();
  }

  private static Optional<Probability> probability(OptionalDouble value) {
    return value.isPresent() ? Optional.of(new Probability(value.getAsDouble())) : Optional.empty();
  }

  /// The stated amount, capped at the revenue in its currency; all revenue if no amount was stated,
  /// or one in a currency the customer does not pay in.
  private MultiCurrencyAmount cappedAmount(Optional<Money> amount) {
    return amount
        .flatMap(named ->
            Optional.ofNullable(cmrr.byCurrency().get(named.currency()))
                .map(most -> new Money(Math.min(named.minorUnits(), most), named.currency())))
        .map(MultiCurrencyAmount::of)
        .orElse(cmrr);
  }
}
