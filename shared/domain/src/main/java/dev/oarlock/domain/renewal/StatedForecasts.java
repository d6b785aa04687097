package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.Signal.CallDecided;
import dev.oarlock.domain.account.signal.Signal.ChurnCalled;
import dev.oarlock.domain.churn.estimate.Probability;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What people have said of one renewal of an account that is worth so much a month.
record StatedForecasts(Facts facts, LocalDate renewal, MultiCurrencyAmount cmrr) {

  Optional<CsmForecast> csmForecast() {
    return latest(ChurnCalled.class, ChurnCalled::renewal)
        .map(fact -> {
          var signal = fact.signal();
          var estimate =
              new RenewalEstimate(new Probability(signal.probability()), atMost(signal.amount()));
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
                  new RenewalEstimate(churnProbability, atMost(signal.amount()))),
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

  /// What was named, but never more than there is; all of it where nothing was named, or nothing
  /// that the customer pays in.
  private MultiCurrencyAmount atMost(Optional<Money> amount) {
    return amount
        .flatMap(named ->
            Optional.ofNullable(cmrr.byCurrency().get(named.currency()))
                .map(most -> new Money(Math.min(named.minorUnits(), most), named.currency())))
        .map(MultiCurrencyAmount::of)
        .orElse(cmrr);
  }
}
