package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.contract.order.DatedOrder;
import dev.oarlock.domain.account.contract.order.SignedOrder;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Notice of all of a contract takes back what was signed ahead: what was told before the notice
/// and would begin after it.
record OrderWithdrawal(SignedOrder notice) {
  /// The orders that stand, each on the day from which it holds. A contract of which nothing stands
  /// never begins: its notice holds from the day on which the first would have begun.
  static List<DatedOrder> standing(Collection<SignedOrder> orders) {
    var withdrawals =
        orders.stream().filter(OrderWithdrawal::isNotice).map(OrderWithdrawal::new).toList();
    var standing =
        orders.stream()
            .filter(it -> withdrawals.stream().noneMatch(notice -> notice.takesBack(it)))
            .toList();
    var first = firstDay(orders);
    return first.isPresent() && firstDay(standing).isEmpty()
        ? neverBegun(orders, standing, first.get())
        : standing.stream().map(DatedOrder::onItsDay).toList();
  }

  private static List<DatedOrder> neverBegun(
      Collection<SignedOrder> orders, List<SignedOrder> standing, LocalDate first) {
    var begun =
        orders.stream()
            .filter(it -> it.order().order().beginsTerm() && it.order().effective().equals(first))
            .min(Comparator.comparing(SignedOrder::at));
    return orders.stream()
        .filter(it -> standing.contains(it) || begun.filter(it::equals).isPresent())
        .map(it ->
            isNotice(it) && it.order().effective().isBefore(first)
                ? new DatedOrder(it, first)
                : DatedOrder.onItsDay(it))
        .toList();
  }

  private static boolean isNotice(SignedOrder signed) {
    return signed.order().order() == OrderType.CANCELLATION && signed.order().lines().isEmpty();
  }

  /// What is signed after they have left is none of it: they come back.
  private boolean takesBack(SignedOrder signed) {
    var leaves = notice.order().effective();
    return signed.order().order() != OrderType.CANCELLATION
        && signed.at().isBefore(notice.at())
        && signed.order().effective().isAfter(leaves)
        && !LocalDate.ofInstant(signed.at(), ZoneOffset.UTC).isAfter(leaves);
  }

  private static Optional<LocalDate> firstDay(Collection<SignedOrder> orders) {
    return orders.stream()
        .filter(it -> it.order().order().beginsTerm())
        .map(it -> it.order().effective())
        .min(Comparator.naturalOrder());
  }
}
