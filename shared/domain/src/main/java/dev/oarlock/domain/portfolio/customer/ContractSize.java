package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;

/// What a customer paid a month on its first day, and on the day three years after, or by now where
/// that is ahead; nothing if it had left.
public record ContractSize(
    LocalDate since, MultiCurrencyAmount first, MultiCurrencyAmount afterThreeYears) {
  private static final int YEARS = 3;

  static ContractSize of(AccountContracts contracts, LocalDate since, LocalDate known) {
    var later = since.plusYears(YEARS);
    return new ContractSize(
        since, contracts.cmrr(since), contracts.cmrr(later.isAfter(known) ? known : later));
  }

  /// The day on which it is compared.
  LocalDate comparedOn() {
    return since.plusYears(YEARS);
  }
}
