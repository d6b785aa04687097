package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.contract.order.DatedOrder;
import dev.oarlock.domain.account.contract.order.NoticeWithdrawal;
import dev.oarlock.domain.account.contract.order.SignedOrder;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Plays the orders of one contract in the sequence in which they take effect. Orders of one day
/// are netted, in whatever order they came: what begins or ends a term first, the later signed last
/// among these; then amendments, what is added, and what is taken away.
final class ContractVersions {
  private static final int SWAP_DAYS = 7;

  private final List<ContractVersion> versions = new ArrayList<>();

  private ContractVersions() {}

  /// Oldest first; of each day the last. What is paid once alone begins, ends or adds to no term.
  static List<ContractVersion> of(Collection<SignedOrder> orders) {
    var recurring =
        orders.stream().filter(it -> !it.order().isOneTime() || isAmendment(it)).toList();
    var onTheirDays = inEffectOrder(OrderWithdrawal.standing(NoticeWithdrawal.standing(recurring)));
    return played(fromTheirDueDays(GraceDecision.standing(onTheirDays)));
  }

  /// Of a contract that runs, notice and what begins on one day, signed at one time, are a swap.
  private static List<DatedOrder> inEffectOrder(List<DatedOrder> orders) {
    var sorted = new ArrayList<>(orders.stream().sorted(DatedOrder.EFFECT_ORDER).toList());
    for (var i = 1; i < sorted.size(); i++) {
      var begins = sorted.get(i - 1);
      if (begins.isSwappedFor(sorted.get(i)) && begunBefore(begins.start(), sorted)) {
        Collections.swap(sorted, i - 1, i);
      }
    }
    return sorted;
  }

  private static boolean begunBefore(LocalDate day, List<DatedOrder> orders) {
    return orders.stream()
        .anyMatch(it -> it.order().order().beginsTerm() && it.start().isBefore(day));
  }

  private static boolean isAmendment(SignedOrder signed) {
    return signed.order().order() == OrderType.AMENDMENT;
  }

  /// A renewal signed within the grace counts from the day on which it was due, and what joins a
  /// contract within a week after all of it was given back from that day: it is what that was
  /// swapped for.
  private static List<DatedOrder> fromTheirDueDays(List<DatedOrder> orders) {
    var dated = new ArrayList<DatedOrder>();
    var term = Optional.<ContractTerm>empty();
    for (var it : orders) {
      var moved = fromDueDay(term, it);
      term = after(term, moved);
      dated.add(moved);
    }
    return inEffectOrder(dated);
  }

  /// An order as it counts after a term.
  static DatedOrder fromDueDay(Optional<ContractTerm> term, DatedOrder it) {
    return term.flatMap(last -> dueDay(last, it))
        .map(due -> new DatedOrder(it.signed(), due))
        .orElse(it);
  }

  private static Optional<LocalDate> dueDay(ContractTerm last, DatedOrder it) {
    return switch (it.order().order()) {
      case NEW, RENEWAL ->
          GraceDecision.isLate(last, it) ? Optional.of(last.end()) : Optional.empty();
      case ADD_ON, AMENDMENT ->
          last.closedOn()
              .filter(
                  on -> on.isBefore(it.start()) && !on.plusDays(SWAP_DAYS).isBefore(it.start()));
      case CANCELLATION -> Optional.empty();
    };
  }

  private static List<ContractVersion> played(List<DatedOrder> orders) {
    var played = new ContractVersions();
    var term = Optional.<ContractTerm>empty();
    for (var it : orders) {
      var next = after(term, it);
      if (next.isPresent() && (it.order().order().beginsTerm() || !next.equals(term))) {
        var late = GraceDecision.daysLate(term, it);
        played.add(new ContractVersion(it.start(), next.get(), it.order(), term, late));
      }
      term = next;
    }
    return List.copyOf(played.versions);
  }

  /// Whatever begins a term stays what the version is known for, as does what counts from another
  /// day than its own, by which it is not found; the term before it is what it is compared with.
  private void add(ContractVersion version) {
    var isSameDay = !versions.isEmpty() && versions.getLast().since().equals(version.since());
    if (!isSameDay) {
      versions.add(version);
      return;
    }
    var first = versions.removeLast();
    var isMoved = !first.order().effective().equals(first.since());
    var known = (first.beginsTerm() || isMoved) && !version.beginsTerm() ? first : version;
    versions.add(
        new ContractVersion(
            version.since(), version.term(), known.order(), first.previous(), known.daysLate()));
  }

  static Optional<ContractTerm> after(Optional<ContractTerm> term, DatedOrder it) {
    return it.order().order().beginsTerm()
        ? Optional.of(ContractTerm.startedBy(it.order(), it.start(), term))
        : term.map(running -> running.after(it.order(), it.start()));
  }
}
