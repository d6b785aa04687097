package dev.oarlock.domain.call;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What people have said of one renewal of an account that is worth so much a month.
record Said(Facts facts, LocalDate renewal, Amounts worth) {

  Optional<CsmCall> call() {
    return latest(ChurnCalled.class, ChurnCalled::renewal)
        .map(fact -> {
          var said = fact.signal();
          var figure = new Figure(new Probability(said.probability()), atMost(said.amount()));
          return new CsmCall(figure, said.by(), fact.moment(), said.note());
        });
  }

  Optional<Decision> decision() {
    return latest(CallDecided.class, CallDecided::renewal)
        .map(fact -> {
          var said = fact.signal();
          var own = probability(said.probability());
          return new Decision(
              said.choice(),
              own.map(leaving -> new Figure(leaving, atMost(said.amount()))),
              new Probability(said.model()),
              probability(said.csm()),
              said.by(),
              fact.moment());
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
  private Amounts atMost(Optional<Money> amount) {
    return amount
        .flatMap(named ->
            Optional.ofNullable(worth.byCurrency().get(named.currency()))
                .map(most -> new Money(Math.min(named.minor(), most), named.currency())))
        .map(Amounts::of)
        .orElse(worth);
  }
}
