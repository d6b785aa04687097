package dev.oarlock.domain.digest;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.Portrait;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// One account beside itself a week before. It is a customer while a contract is in force, or if
/// none of its contracts is known.
record Standing(AccountState state, Contracts contracts, LocalDate day) {
  private static final int WEEK = 7;
  private static final int STALE_DAYS = 14;

  static Standing of(AccountState state, LocalDate day) {
    return new Standing(state, Contracts.of(state.facts()), day);
  }

  LocalDate weekAgo() {
    return day.minusDays(WEEK);
  }

  boolean isCustomer() {
    return isCustomer(day);
  }

  boolean wasCustomer() {
    return then().isPresent() && isCustomer(weekAgo());
  }

  private boolean isCustomer(LocalDate on) {
    return contracts.inForce(on) || contracts.since().isEmpty();
  }

  boolean isRed() {
    return isCustomer() && state.verdict().band() == Band.RED;
  }

  boolean wasRed() {
    return wasCustomer() && bandBefore() == Band.RED;
  }

  /// Whether somebody's word held then.
  boolean wasHeld() {
    return state
        .facts()
        .latest(HealthOverridden.class)
        .filter(fact -> !fact.day().isAfter(weekAgo()))
        .filter(fact -> !fact.signal().until().isBefore(weekAgo()))
        .isPresent();
  }

  Band bandBefore() {
    return then().map(History.Day::band).orElse(Band.UNKNOWN);
  }

  private Optional<History.Day> then() {
    return state.history().on(weekAgo());
  }

  OptionalInt scoreBefore() {
    return then().map(History.Day::score).orElse(OptionalInt.empty());
  }

  Amounts cmrr() {
    return contracts.cmrr(day);
  }

  Amounts cmrrBefore() {
    return contracts.cmrr(weekAgo());
  }

  Account account() {
    return worth(cmrr());
  }

  Account accountBefore() {
    return worth(cmrrBefore());
  }

  private Account worth(Amounts cmrr) {
    var portrait = Portrait.of(state, day);
    return new Account(portrait.id(), portrait.name(), portrait.csm(), cmrr);
  }

  Crossing entering() {
    return new Crossing(account(), scoreBefore(), state.verdict().score());
  }

  Crossing leaving() {
    return new Crossing(accountBefore(), scoreBefore(), state.verdict().score());
  }

  /// The last red day's spell began then.
  Optional<LocalDate> redSince() {
    var since = Optional.<LocalDate>empty();
    for (var entry : state.history().days()) {
      var red = entry.band() == Band.RED && !entry.day().isAfter(weekAgo());
      if (red && since.isEmpty()) {
        since = Optional.of(entry.day());
      } else if (!red && !entry.day().isAfter(weekAgo())) {
        since = Optional.empty();
      }
    }
    return since;
  }

  boolean isStale() {
    var limit = day.minusDays(STALE_DAYS);
    return state.facts().freshest().map(at -> at.toLocalDate().isBefore(limit)).orElse(true);
  }
}
