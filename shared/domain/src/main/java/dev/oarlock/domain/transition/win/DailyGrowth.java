package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.contract.OrderEffect;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win.Expanded;
import dev.oarlock.domain.transition.netting.NettedDay;
import dev.oarlock.domain.transition.order.RungGong;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What contracts of an account grew by on one day, as one win: together no more than the account
/// did, because another contract may have shrunk. The first of them by id names it.
record DailyGrowth(NettedDay day, List<GrownContract> contracts) {

  /// An order with which a contract is worth more a month, in every currency that changes.
  record GrownContract(ContractChanged order, OrderEffect effect) {
    MultiCurrencyAmount added() {
      return effect.monthlyAmount().minus(effect.previousAmount());
    }
  }

  /// Of several orders of one contract one counts, because all have the effect of the day.
  static DailyGrowth of(NettedDay day, Collection<GrownContract> grown) {
    var byContract = new TreeMap<String, GrownContract>();
    grown.stream()
        .sorted(Comparator.comparing(it -> it.order().effective()))
        .forEach(it -> byContract.putIfAbsent(it.order().contract(), it));
    return new DailyGrowth(day, List.copyOf(byContract.values()));
  }

  Optional<Gong> gong() {
    var added =
        day.covered(
            contracts.stream()
                .map(GrownContract::added)
                .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus));
    var first = contracts.getFirst().order();
    return isGrowth(added)
        ? Optional.of(
            new Gong(
                RungGong.GROWTH + first.contract() + ":" + day.since(),
                new Expanded(first.contract(), added, hiddenDrop())))
        : Optional.empty();
  }

  private List<QuantityChange> hiddenDrop() {
    return QuantityChange.hidingLoss(day.quantitiesBefore(), day.quantitiesToday());
  }

  static boolean isGrowth(MultiCurrencyAmount added) {
    return !added.isZero() && added.totals().stream().allMatch(money -> money.minorUnits() > 0);
  }
}
