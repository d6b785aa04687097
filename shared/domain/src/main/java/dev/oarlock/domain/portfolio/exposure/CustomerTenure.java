package dev.oarlock.domain.portfolio.exposure;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// Since when an account is a customer, as known today. What was counted as a churn before may be
/// none, because a late renewal or another order was told after it.
///
/// @param since from then on it never was away
/// @param returned whether it had left before that
/// @param payingSince later than `since` after a pause
/// @param renewalSigned when its latest renewal was signed, whenever that took effect
public record CustomerTenure(
    LocalDate since, boolean returned, LocalDate payingSince, Optional<LocalDate> renewalSigned) {

  /// Empty for an account that never was a customer.
  static Optional<CustomerTenure> of(Facts facts, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    var spells = contracts.spells().until(day);
    if (spells.isEmpty()) {
      return Optional.empty();
    }
    var since = spells.getLast().start();
    return Optional.of(
        new CustomerTenure(
            since, spells.size() > 1, payingSince(contracts, since, day), renewalSigned(facts)));
  }

  private static LocalDate payingSince(AccountContracts contracts, LocalDate since, LocalDate day) {
    return contracts
        .changeDays()
        .filter(change -> change.isAfter(since) && !change.isAfter(day))
        .filter(change -> contracts.cmrr(change.minusDays(1)).isZero())
        .reduce((_, later) -> later)
        .orElse(since);
  }

  private static Optional<LocalDate> renewalSigned(Facts facts) {
    return facts.of(ContractChanged.class).stream()
        .filter(order -> order.signal().order() == OrderType.RENEWAL)
        .map(Fact::day)
        .max(Comparator.naturalOrder());
  }
}
