package dev.oarlock.domain.contract;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One contract: its orders in the sequence in which they take effect. On one day what was signed
/// later prevails, and add-ons come last, so that they join the term that begins on their day.
record Contract(String id, List<ContractChanged> orders) {
  private static final Comparator<Fact<ContractChanged>> AS_THEY_TAKE_EFFECT =
      Comparator.<Fact<ContractChanged>, LocalDate>comparing(fact -> fact.signal().effective())
          .thenComparing(fact -> fact.signal().order() == OrderType.ADD_ON)
          .thenComparing(Fact::at)
          .thenComparing(fact -> fact.signal().order())
          .thenComparingInt(Fact::mark);

  static Contract of(String id, Collection<Fact<ContractChanged>> orders) {
    return new Contract(id, orders.stream().sorted(AS_THEY_TAKE_EFFECT).map(Fact::signal).toList());
  }

  /// The term that runs on a day.
  Optional<Term> on(LocalDate day) {
    var term = Optional.<Term>empty();
    for (var order : orders) {
      if (!order.effective().isAfter(day)) {
        term = after(order, term);
      }
    }
    return term.filter(running -> running.runsOn(day));
  }

  /// The last term before a day, even if it was over by then.
  Optional<Term> lastBefore(LocalDate day) {
    var term = Optional.<Term>empty();
    var last = term;
    for (var order : orders) {
      if (order.effective().isBefore(day)) {
        term = after(order, term);
        last = term.isPresent() ? term : last;
      }
    }
    return last;
  }

  private static Optional<Term> after(ContractChanged order, Optional<Term> term) {
    return switch (order.order()) {
      case NEW, RENEWAL -> Optional.of(Term.begunBy(order));
      case ADD_ON -> term.map(running -> running.plus(order.lines()));
      case CANCELLATION ->
          order.lines().isEmpty()
              ? Optional.empty()
              : term.flatMap(running -> running.minus(order.lines()));
    };
  }

  /// The next open decision after `day`: orders already known are counted in, so a term renewed
  /// early asks at the end of the new term, and one given notice never. A term without automatic
  /// renewal is over at its end, whatever comes later; another runs on to the next known order.
  Optional<Renewal> renewalAfter(LocalDate day) {
    var term = on(day);
    for (var order : orders) {
      if (order.effective().isAfter(day) && takesEffectWithin(term, order, day)) {
        term = after(order, term);
      }
    }
    return term.map(open ->
        new Renewal(open.endAfter(day), open.monthly(), id, open.months(), open.autoRenew()));
  }

  /// The day after `day` on which a known cancellation ends the running term.
  Optional<LocalDate> noticeAfter(LocalDate day) {
    var term = on(day);
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

  /// How much dearer the latest renewal of the `days` up to `day` made it, as a share.
  OptionalDouble priceRise(LocalDate day, int days) {
    var before = Optional.<Term>empty();
    var rise = OptionalDouble.empty();
    for (var order : orders) {
      if (!order.effective().isAfter(day)) {
        var next = after(order, before);
        if (order.order() == OrderType.RENEWAL && before.isPresent() && next.isPresent()) {
          var recent = !order.effective().isBefore(day.minusDays(days));
          rise = recent ? OptionalDouble.of(PriceRise.between(before.get(), next.get())) : rise;
        }
        before = next;
      }
    }
    return rise;
  }

  private static boolean takesEffectWithin(
      Optional<Term> term, ContractChanged order, LocalDate day) {
    return term.isPresent()
        && (term.get().autoRenew() || !order.effective().isAfter(term.get().endAfter(day)));
  }
}
