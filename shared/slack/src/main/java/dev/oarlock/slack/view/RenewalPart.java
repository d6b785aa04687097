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
        .orElse("none known");
  }

  private static String dated(LocalDate today, LocalDate day) {
    return DayWords.of(day) + ", " + DayWords.from(today, day);
  }
}
