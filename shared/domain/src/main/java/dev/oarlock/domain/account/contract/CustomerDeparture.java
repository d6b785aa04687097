package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.IdentitySignal;
import dev.oarlock.domain.account.signal.Signal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// That a customer has left. From then on its scores stand still: they are those of its last day as
/// a customer, whatever is told of it later.
public record CustomerDeparture(LocalDate leftOn) {

  /// Empty for a customer, and for an account that never was one.
  public static Optional<CustomerDeparture> of(Facts facts, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    return contracts.standing(day) == AccountStanding.CHURNED
        ? contracts.spells().leftOn(day, day).map(CustomerDeparture::new)
        : Optional.empty();
  }

  public LocalDate lastDay() {
    return leftOn.minusDays(1);
  }

  /// What the scores rest on: all that had happened by the last day, and what was agreed and who
  /// they are, whenever that was told. Kept with the facts, since scorecard and model both look at
  /// them, and so share what they see in them.
  public Facts factsThen(Facts facts) {
    return facts
        .view(FactsByLeaving.class, _ -> new FactsByLeaving(new ConcurrentHashMap<>()))
        .byDay()
        .computeIfAbsent(leftOn, _ -> counted(facts));
  }

  private record FactsByLeaving(Map<LocalDate, Facts> byDay) {}

  private Facts counted(Facts facts) {
    return Facts.of(facts.all().filter(this::counts).toList(), lastDay());
  }

  /// Whether they had left by an earlier day too, and nothing that counts was told since. What is
  /// told after they left changes nothing, nor does what is forgotten.
  public boolean standsSince(LocalDate earlier, Facts known, LocalDate day, Facts facts) {
    return of(known, earlier).filter(this::equals).isPresent()
        && factsThen(known.fold(List.of(), day)).equals(factsThen(facts));
  }

  private boolean counts(Fact<Signal> fact) {
    return (fact.signal() instanceof ContractChanged order && !beginsLater(order))
        || fact.signal() instanceof IdentitySignal
        || !fact.day().isAfter(lastDay());
  }

  /// What somebody who left signs for another day makes no other last day of the one they had.
  private boolean beginsLater(ContractChanged order) {
    return order.order().beginsTerm() && order.effective().isAfter(lastDay().plusDays(1));
  }

  /// Whether that it has left is settled: no order takes effect on the day itself that others of it
  /// might make up for, because all of a day are netted.
  public static boolean isSettled(Facts facts, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    return contracts.standing(day).isOver() && !contracts.changesByOrder(day);
  }

  /// The next day that needs a look: the day after, or when a contract that is signed begins.
  public static Optional<LocalDate> nextChange(Facts facts, LocalDate day) {
    return isSettled(facts, day)
        ? AccountContracts.of(facts).changeDays(day).min(Comparator.naturalOrder())
        : Optional.of(day.plusDays(1));
  }
}
