package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.OrderEffect;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.Renewed;
import dev.oarlock.domain.transition.netting.NettedDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Finds the renewals that deserve a gong, and which orders are renewals at all.
record RenewalDetection(Facts facts, LocalDate today) {
  /// A contract that takes the place of one that was paid renews it, whatever the order is called.
  boolean isRenewal(ContractChanged order, OrderEffect effect) {
    return order.order() == OrderType.RENEWAL
        || (order.order() == OrderType.NEW
            && !effect.previousAmount().isZero()
            && !AccountContracts.of(facts).followed(order.contract(), effect.since()).isEmpty());
  }

  /// A renewal for less is told as a contraction, unless the account is worth no less on that day.
  Optional<Gong> renewal(ContractChanged order, OrderEffect effect) {
    if (!isRenewal(order, effect)) {
      return Optional.empty();
    }
    var renewed =
        new Renewed(
            order.contract(),
            effect.monthlyAmount(),
            on(effect.since()).before(order.contract(), effect.previousAmount()),
            effect.term(),
            effect.daysLate(),
            daysEarly(order),
            mixed(effect));
    return renewed.isContraction() && on(effect.since()).isContraction()
        ? Optional.empty()
        : Optional.of(WinDetection.gong("renewed", order, renewed));
  }

  /// Days from the day on which it was signed to the day on which it takes effect, if it is early.
  private int daysEarly(ContractChanged order) {
    return facts.of(ContractChanged.class).stream()
        .filter(fact -> fact.signal().equals(order))
        .map(fact -> Math.toIntExact(ChronoUnit.DAYS.between(fact.day(), order.effective())))
        .filter(days -> days >= Win.EARLY_DAYS)
        .findFirst()
        .orElse(0);
  }

  private List<QuantityChange> mixed(OrderEffect effect) {
    var day = on(effect.since());
    return QuantityChange.hidingLoss(day.quantitiesBefore(), day.quantitiesToday());
  }

  private NettedDay on(LocalDate since) {
    return new NettedDay(facts, since, today);
  }
}
