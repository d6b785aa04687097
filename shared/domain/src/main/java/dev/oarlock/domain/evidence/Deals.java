package dev.oarlock.domain.evidence;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an account buys, and whether that grows.
public final class Deals {
  private static final int YEAR = 365;

  private final Contracts contracts;
  private final Optional<LocalDate> since;

  private final boolean hasCancelled;
  private final LocalDate lastOrder;

  /// The days on which what is in force may change.
  private final List<LocalDate> turns;

  private Deals(Facts facts) {
    this.contracts = Contracts.of(facts);
    this.since = contracts.since();
    var orders = facts.of(ContractChanged.class).stream().map(Fact::signal).toList();
    this.hasCancelled = orders.stream().anyMatch(it -> it.order() == OrderType.CANCELLATION);
    this.lastOrder =
        orders.stream()
            .map(ContractChanged::effective)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    this.turns = orders.stream().flatMap(Deals::turns).sorted().toList();
  }

  static Deals of(Facts facts) {
    return new Deals(facts);
  }

  public Optional<LocalDate> since() {
    return since;
  }

  /// Licences in force, held until the next order takes effect or the next term ends.
  public Reading licences(LocalDate today) {
    return Reading.of(contracts.licences(today)).until(next(today, 0));
  }

  /// Contracted recurring revenue in percent of that of a year ago, or of the start if that is
  /// later; nothing where it spans currencies.
  public Reading growth(LocalDate today) {
    if (since.isEmpty() || since.get().isAfter(today)) {
      return Reading.none().until(since.filter(today::isBefore));
    }
    var yearAgo = today.minusDays(YEAR);
    var then = yearAgo.isBefore(since.get()) ? since.get() : yearAgo;
    return percent(contracts.cmrr(today), contracts.cmrr(then))
        .until(next(today, 0))
        .until(next(today, YEAR));
  }

  /// Present when they cancelled, and by all that is known nothing stays in force.
  public Reading notice() {
    return Reading.when(hasCancelled && !contracts.inForce(lastOrder));
  }

  private static Reading percent(Amounts now, Amounts then) {
    var plus = now.plus(then).each();
    if (then.isNone() || plus.size() != 1) {
      return Reading.none();
    }
    var after = now.isNone() ? 0 : now.each().getFirst().minor();
    return Reading.of(100.0 * after / then.each().getFirst().minor());
  }

  private Optional<LocalDate> next(LocalDate today, int later) {
    return turns.stream()
        .map(day -> day.plusDays(later))
        .filter(day -> day.isAfter(today))
        .findFirst();
  }

  private static Stream<LocalDate> turns(ContractChanged order) {
    return order.termMonths() == 0
        ? Stream.of(order.effective())
        : Stream.of(order.effective(), order.effective().plusMonths(order.termMonths()));
  }
}
