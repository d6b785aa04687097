package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.netting.NettedDay;
import dev.oarlock.domain.transition.win.DailyGrowth.GrownContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds by how much an account grew with orders that renew nothing.
record GrowthDetection(Facts facts, LocalDate today) {
  /// One gong a day from which orders hold.
  Stream<Gong> among(Collection<ContractChanged> orders) {
    var days = new TreeMap<LocalDate, List<GrownContract>>();
    for (var order : orders) {
      contracts()
          .effectOf(order)
          .map(effect -> new GrownContract(order, effect))
          .filter(this::hasGrown)
          .ifPresent(grown ->
              days.computeIfAbsent(grown.effect().since(), _ -> new ArrayList<>()).add(grown));
    }
    return days.entrySet().stream()
        .flatMap(day ->
            DailyGrowth.of(new NettedDay(facts, day.getKey(), today), day.getValue())
                .gong()
                .stream());
  }

  private boolean hasGrown(GrownContract grown) {
    var order = grown.order();
    if (order.order() == OrderType.CANCELLATION || !DailyGrowth.isGrowth(grown.added())) {
      return false;
    }
    return switch (contracts().standing(grown.effect().since().minusDays(1))) {
      case PAUSED -> true;
      case CUSTOMER, OVERDUE ->
          !new RenewalDetection(facts, today).isRenewal(order, grown.effect())
              && !isPartOfRenewal(order);
      case CHURNED, TRIAL, TRIAL_ENDED, FREE, UNKNOWN, SIGNED -> false;
    };
  }

  private boolean isPartOfRenewal(ContractChanged addOn) {
    return WinDetection.orders(facts)
        .anyMatch(it ->
            it.order() == OrderType.RENEWAL
                && it.contract().equals(addOn.contract())
                && it.effective().equals(addOn.effective()));
  }

  private AccountContracts contracts() {
    return AccountContracts.of(facts);
  }
}
