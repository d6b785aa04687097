package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How soon a customer had value. The clock starts when the success measures are agreed; value that
/// came before stops it on that day.
public record ValueClock(LocalDate agreed, Optional<LocalDate> reached) {
  /// Of who never agreed on measures there is none.
  static Optional<ValueClock> of(Facts facts) {
    var value = day(facts, MilestoneReached.FIRST_VALUE);
    return day(facts, MilestoneReached.MEASURES_AGREED)
        .map(agreed -> new ValueClock(agreed, value.map(on -> on.isBefore(agreed) ? agreed : on)));
  }

  private static Optional<LocalDate> day(Facts facts, String milestone) {
    return facts.of(MilestoneReached.class).stream()
        .filter(it -> it.signal().milestone().equals(milestone))
        .map(Fact::day)
        .findFirst();
  }

  Optional<Long> days() {
    return reached.map(on -> ChronoUnit.DAYS.between(agreed, on));
  }

  /// Whether the clock ran on a day.
  boolean isWaiting(LocalDate day) {
    return !agreed.isAfter(day) && reached.filter(on -> !on.isAfter(day)).isEmpty();
  }
}
