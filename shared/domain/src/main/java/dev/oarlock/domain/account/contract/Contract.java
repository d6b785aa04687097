package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One contract: its orders in the sequence in which they take effect. Among orders of one day the
/// later signed one prevails, and add-ons come last, so that they join the term that begins on
/// their day.
record Contract(String id, List<ContractChanged> orders) {
  private static final Comparator<Fact<ContractChanged>> EFFECT_ORDER =
      Comparator.<Fact<ContractChanged>, LocalDate>comparing(fact -> fact.signal().effective())
          .thenComparing(fact -> fact.signal().order() == OrderType.ADD_ON)
          .thenComparing(Fact::at)
          .thenComparing(fact -> fact.signal().order())
          .thenComparingInt(Fact::idChecksum);

  static Contract of(String id, Collection<Fact<ContractChanged>> orders) {
    return new Contract(id, orders.stream().sorted(EFFECT_ORDER).map(Fact::signal).toList());
  }

  /// The term that runs on a day.
  Optional<ContractTerm> termOn(LocalDate day) {
    var term = Optional.<ContractTerm>empty();
    for (var order : orders) {
      if (!order.effective().isAfter(day)) {
        term = after(order, term);
      }
    }
    return term.filter(running -> running.runsOn(day));
  }

  /// The last term before a day, even if it was over by then.
  Optional<ContractTerm> lastTermBefore(LocalDate day) {
    var term = Optional.<ContractTerm>empty();
    var last = term;
    for (var order : orders) {
      if (order.effective().isBefore(day)) {
        term = after(order, term);
        last = term.isPresent() ? term : last;
      }
    }
    return last;
  }

  private static Optional<ContractTerm> after(ContractChanged order, Optional<ContractTerm> term) {
    return switch (order.order()) {
      case NEW, RENEWAL -> Optional.of(ContractTerm.startedBy(order));
      case ADD_ON -> term.map(running -> running.plus(order.lines()));
      case CANCELLATION ->
          order.lines().isEmpty()
              ? Optional.empty()
              : term.flatMap(running -> running.minus(order.lines()));
    };
  }

  /// The next open renewal after `day`, given all known orders: a term renewed early renews at the
  /// end of the new term, and one with notice has none. A term without automatic renewal ends,
  /// whatever comes later; any other continues to the next known order.
  Optional<Renewal> renewalAfter(LocalDate day) {
    var term = termOn(day);
    for (var order : orders) {
      if (order.effective().isAfter(day) && takesEffectWithin(term, order, day)) {
        term = after(order, term);
      }
    }
    return term.map(open ->
        new Renewal(open.endAfter(day), open.monthlyAmount(), id, open.months(), open.autoRenew()));
  }

  /// The day after `day` on which a known cancellation ends the running term.
  Optional<LocalDate> noticeEffectiveAfter(LocalDate day) {
    var term = termOn(day);
    for (var order : orders) {
      if (order.effective().isAfter(day) && takesEffectWithin(term, order, day)) {
        term = after(order, term);
        if (term.isEmpty()) {
          return Optional.of(order.effective());
        }
      }
    }
    return Optional.empty();
  }

  /// The price increase of the latest renewal in the `days` up to `day`, as a share.
  OptionalDouble priceIncrease(LocalDate day, int days) {
    var before = Optional.<ContractTerm>empty();
    var increase = OptionalDouble.empty();
    for (var order : orders) {
      if (!order.effective().isAfter(day)) {
        var next = after(order, before);
        if (order.order() == OrderType.RENEWAL && before.isPresent() && next.isPresent()) {
          var recent = !order.effective().isBefore(day.minusDays(days));
          increase =
              recent
                  ? OptionalDouble.of(PriceIncrease.between(before.get(), next.get()))
                  : increase;
        }
        before = next;
      }
    }
    return increase;
  }

  private static boolean takesEffectWithin(
      Optional<ContractTerm> term, ContractChanged order, LocalDate day) {
    return term.isPresent()
        && (term.get().autoRenew() || !order.effective().isAfter(term.get().endAfter(day)));
  }
}
