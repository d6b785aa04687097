package dev.oarlock.domain.account.contract.order;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// An order and the day from which it holds, which may be another than it says.
public record DatedOrder(SignedOrder signed, LocalDate start) {
  public static final Comparator<DatedOrder> EFFECT_ORDER =
      Comparator.comparing(DatedOrder::start)
          .thenComparingInt(DatedOrder::stage)
          .thenComparing(it -> it.signed.at())
          .thenComparing(it -> it.order().order())
          .thenComparing(it -> it.order().toString());

  public static DatedOrder onItsDay(SignedOrder signed) {
    return new DatedOrder(signed, signed.order().effective());
  }

  public ContractChanged order() {
    return signed.order();
  }

  public LocalDate signedOn() {
    return LocalDate.ofInstant(signed.at(), ZoneOffset.UTC);
  }

  /// Whether it begins a term at the very time for which other notice was given.
  public boolean isSwappedFor(DatedOrder notice) {
    return order().order().beginsTerm()
        && notice.order().order() == OrderType.CANCELLATION
        && notice.stage() == stage()
        && notice.start.equals(start)
        && notice.signed.at().equals(signed.at());
  }

  private int stage() {
    return switch (order().order()) {
      case NEW, RENEWAL -> 0;
      case CANCELLATION -> order().lines().isEmpty() ? 0 : 3;
      case AMENDMENT -> 1;
      case ADD_ON -> 2;
    };
  }

  /// How late it was, where it begins a term; what is swapped is not late.
  public int daysLate() {
    return !order().order().beginsTerm()
        ? 0
        : Math.toIntExact(ChronoUnit.DAYS.between(start, order().effective()));
  }
}
