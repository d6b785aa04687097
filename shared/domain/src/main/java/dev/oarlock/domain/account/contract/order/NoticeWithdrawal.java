package dev.oarlock.domain.account.contract.order;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is told of a contract as a whole, and that it renews itself, takes back the notice that was
/// told before, whether or not its day has come: they never left. A cancellation that was told on
/// its day or later is no notice but what happened, and stands.
public final class NoticeWithdrawal {
  private NoticeWithdrawal() {}

  /// The orders of one contract without what was taken back.
  public static List<SignedOrder> standing(Collection<SignedOrder> orders) {
    var latest = latest(orders);
    return orders.stream()
        .filter(it -> !isNotice(it) || latest.filter(it.at()::isBefore).isEmpty())
        .toList();
  }

  private static Optional<Instant> latest(Collection<SignedOrder> orders) {
    return orders.stream()
        .filter(it -> it.order().order() == OrderType.AMENDMENT)
        .filter(it -> it.order().term().autoRenew())
        .map(SignedOrder::at)
        .max(Comparator.naturalOrder());
  }

  private static boolean isNotice(SignedOrder signed) {
    return signed.order().order() == OrderType.CANCELLATION
        && signed.order().lines().isEmpty()
        && LocalDate.ofInstant(signed.at(), ZoneOffset.UTC).isBefore(signed.order().effective());
  }
}
