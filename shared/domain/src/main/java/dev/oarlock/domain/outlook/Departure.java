package dev.oarlock.domain.outlook;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.reason.Unavoidable;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged.OrderType;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// An account that has left: `on` is the first day on which nothing was in force any more, `amount`
/// what it was worth a month until then, `reason` the code that was given.
public record Departure(
    LocalDate on, Amounts amount, Optional<String> reason, boolean unavoidable) {
  /// An event such as a bankruptcy explains a leaving without a reason for so long.
  private static final int EVENT_EXPLAINS_DAYS = 365;

  /// How it left, if it has left by the end of `day` and not come back, and not earlier than
  /// `from`.
  public static Optional<Departure> of(Facts facts, LocalDate from, LocalDate day) {
    var contracts = Contracts.of(facts);
    return contracts.inForce(day)
        ? Optional.empty()
        : lastDay(contracts, from.minusDays(1), day).map(on -> of(facts, contracts, on));
  }

  private static Optional<LocalDate> lastDay(Contracts contracts, LocalDate from, LocalDate to) {
    var left = Optional.<LocalDate>empty();
    var turn = next(contracts, from);
    while (turn.isPresent() && !turn.get().isAfter(to)) {
      var on = turn.get();
      if (!contracts.inForce(on) && contracts.inForce(on.minusDays(1))) {
        left = turn;
      }
      turn = next(contracts, on);
    }
    return left;
  }

  private static Optional<LocalDate> next(Contracts contracts, LocalDate day) {
    return contracts.turns(day).min(Comparator.naturalOrder());
  }

  private static Departure of(Facts facts, Contracts contracts, LocalDate on) {
    var reason = reason(facts, on);
    return new Departure(
        on,
        contracts.cmrr(on.minusDays(1)),
        reason,
        reason.map(Unavoidable::isMeantBy).orElseGet(() -> ended(facts, on)));
  }

  private static Optional<String> reason(Facts facts, LocalDate on) {
    return facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .filter(order -> order.order() == OrderType.CANCELLATION && !order.effective().isAfter(on))
        .max(Comparator.comparing(ContractChanged::effective))
        .flatMap(ContractChanged::reason);
  }

  private static boolean ended(Facts facts, LocalDate on) {
    return facts.of(CorporateEventNoted.class).stream()
        .filter(event -> !event.day().isAfter(on))
        .filter(event -> event.day().isAfter(on.minusDays(EVENT_EXPLAINS_DAYS)))
        .anyMatch(event -> Unavoidable.isMeantBy(event.signal().kind()));
  }
}
