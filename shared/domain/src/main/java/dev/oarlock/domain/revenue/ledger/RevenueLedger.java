package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.List;

/// All movements of an account's monthly revenue, as known by a day, oldest first. The sum of the
/// lines up to a day is the revenue of that day: of the account, of each contract and of each
/// product.
public record RevenueLedger(List<RevenueLine> lines) {
  public RevenueLedger {
    lines = List.copyOf(lines);
  }

  public static RevenueLedger of(AccountContracts contracts, LocalDate known) {
    return new RevenueLedger(new LedgerWalk(contracts, known).lines());
  }

  /// The revenue at the end of a day.
  public MultiCurrencyAmount balance(LocalDate day) {
    var sum = MultiCurrencyAmount.zero();
    for (var line : lines) {
      sum = line.day().isAfter(day) ? sum : sum.plus(line.amount());
    }
    return sum;
  }
}
