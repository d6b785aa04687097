package dev.oarlock.slack.view.health;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;

/// When an account decides anew, and about how much.
final class RenewalLine {
  private RenewalLine() {}

  static String of(AccountState state, LocalDate today) {
    var contracts = AccountContracts.of(state.facts());
    var notice = contracts.noticeEffective(today);
    if (notice.isPresent()) {
      return "given notice, ends on " + dated(today, notice.get());
    }
    return contracts
        .nextRenewal(today)
        .map(renewal -> dated(today, renewal.date()) + (renewal.autoRenew() ? ", automatic" : ""))
        .orElseGet(() -> none(contracts, today));
  }

  /// Nothing ahead: they were a customer until their contract ended, or nobody knows of one.
  private static String none(AccountContracts contracts, LocalDate today) {
    var wasCustomer =
        contracts.firstContractDay().filter(since -> !since.isAfter(today)).isPresent();
    return wasCustomer && !contracts.inForce(today)
        ? "none, their contract has ended"
        : "none known";
  }

  private static String dated(LocalDate today, LocalDate day) {
    return DayText.of(day) + ", " + DayText.relative(today, day);
  }
}
