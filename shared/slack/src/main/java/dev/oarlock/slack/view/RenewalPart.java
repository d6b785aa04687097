package dev.oarlock.slack.view;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.words.DayWords;
import java.time.LocalDate;

/// When an account decides anew, and about how much.
final class RenewalPart {
  private RenewalPart() {}

  static String of(AccountState state, LocalDate today) {
    var contracts = Contracts.of(state.facts());
    var notice = contracts.notice(today);
    if (notice.isPresent()) {
      return "given notice, ends on " + dated(today, notice.get());
    }
    return contracts
        .nextRenewal(today)
        .map(renewal -> dated(today, renewal.on()) + (renewal.autoRenew() ? ", automatic" : ""))
        .orElseGet(() -> none(contracts, today));
  }

  /// Nothing ahead: they were a customer until their contract ended, or nobody knows of one.
  private static String none(Contracts contracts, LocalDate today) {
    var wasCustomer = contracts.since().filter(since -> !since.isAfter(today)).isPresent();
    return wasCustomer && !contracts.inForce(today)
        ? "none, their contract has ended"
        : "none known";
  }

  private static String dated(LocalDate today, LocalDate day) {
    return DayWords.of(day) + ", " + DayWords.from(today, day);
  }
}
