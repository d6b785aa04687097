package dev.oarlock.slack.view.contract;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;

/// When an account decides anew, and about how much.
public final class RenewalLine {
  private RenewalLine() {}

  public static String of(AccountState state, LocalDate today) {
    var contracts = AccountContracts.of(state.facts());
    var notice = contracts.noticeEffective(today);
    if (notice.isPresent()) {
      return "given notice, ends on " + dated(today, notice.get());
    }
    return contracts
        .nextRenewal(today)
        .map(renewal -> line(renewal, today))
        .orElseGet(() -> none(contracts, today));
  }

  private static String line(Renewal renewal, LocalDate today) {
    if (renewal.daysOverdue(today) > 0) {
      return "%s, %s overdue, unsigned"
          .formatted(
              DayText.of(renewal.date()),
              EnglishPhrases.counted(renewal.daysOverdue(today), "day"));
    }
    return dated(today, renewal.date()) + (renewal.autoRenew() ? ", automatic" : "");
  }

  /// Nothing ahead: they were a customer until their contract ended, or nobody knows of one.
  private static String none(AccountContracts contracts, LocalDate today) {
    return contracts.standing(today).isOver() ? "none, their contract has ended" : "none known";
  }

  private static String dated(LocalDate today, LocalDate day) {
    return DayText.of(day) + ", " + DayText.relative(today, day);
  }
}
