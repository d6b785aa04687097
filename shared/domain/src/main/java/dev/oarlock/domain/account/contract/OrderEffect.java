package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.order.TermLength;
import java.time.LocalDate;
import java.util.Optional;

/// What an order made of its contract, netted with all other orders of its day: the day from which
/// that counts, the monthly revenue then and before (zero for a first term), the length of its
/// term, and, of a renewal, by how many days it was late.
public record OrderEffect(
    LocalDate since,
    MultiCurrencyAmount monthlyAmount,
    MultiCurrencyAmount previousAmount,
    TermLength term,
    int daysLate) {

  /// Empty if another order of its day prevailed.
  static Optional<OrderEffect> of(Contract contract, ContractChanged order) {
    return contract.versions().stream()
        .filter(version -> isOfDay(version, order))
        .reduce((_, later) -> later)
        .map(OrderEffect::of);
  }

  /// The same, where the contract also took the place of what was paid for others.
  OrderEffect after(MultiCurrencyAmount superseded) {
    return new OrderEffect(since, monthlyAmount, previousAmount.plus(superseded), term, daysLate);
  }

  private static boolean isOfDay(ContractVersion version, ContractChanged order) {
    return version.order().equals(order)
        || (!order.order().beginsTerm() && version.since().equals(order.effective()));
  }

  private static OrderEffect of(ContractVersion version) {
    return new OrderEffect(
        version.since(),
        version.term().closedOn().filter(on -> !on.isAfter(version.since())).isPresent()
            ? MultiCurrencyAmount.zero()
            : version.term().monthlyAmount(),
        version.previous().map(ContractTerm::monthlyAmount).orElse(MultiCurrencyAmount.zero()),
        version.term().lengthOn(version.since()),
        version.daysLate());
  }
}
