package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.reconciliation.ContractNotice;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// When an account decides anew, and about how much.
public final class RenewalLine {
  private static final int MOST_NOTICES = 1;
  private static final int LONGEST_NUMBER = 60;

  private RenewalLine() {}

  public static String of(AccountState state, LocalDate today) {
    var ahead = ahead(AccountContracts.of(state.facts()), today);
    return ahead + notices(ContractNotice.of(state.facts(), today));
  }

  private static String ahead(AccountContracts contracts, LocalDate today) {
    var notice = contracts.noticeEffective(today);
    if (notice.isPresent()) {
      return text("given notice, ends on {0}", dated(today, notice.get()));
    }
    return contracts
        .nextRenewal(today)
        .map(renewal -> line(renewal, today))
        .orElseGet(() -> none(contracts, today));
  }

  /// Of whom a part leaves, for the renewal of the rest says nothing of it.
  private static String notices(List<ContractNotice> notices) {
    var said = notices.stream().limit(MOST_NOTICES).map(it -> "; " + notice(it));
    var more = notices.size() - MOST_NOTICES;
    return said.collect(Collectors.joining())
        + (more > 0 ? text("; notice for {0 contract} more", more) : "");
  }

  private static String notice(ContractNotice notice) {
    var contract = Mrkdwn.escape(Mrkdwn.shortened(notice.contract(), LONGEST_NUMBER));
    return notice.isOnRecord()
        ? text("notice for {0}, ends on {1}", contract, DayText.of(notice.effective()))
        : text(
            "notice for {0}, not on record, as of {1}: is it this contract?",
            contract, DayText.of(notice.effective()));
  }

  private static String line(Renewal renewal, LocalDate today) {
    if (renewal.daysOverdue(today) > 0) {
      return text(
          "{0}, {1 day} overdue, unsigned", DayText.of(renewal.date()), renewal.daysOverdue(today));
    }
    return dated(today, renewal.date()) + (renewal.autoRenew() ? text(", automatic") : "");
  }

  /// Nothing ahead: they were a customer until their contract ended, or nobody knows of one.
  private static String none(AccountContracts contracts, LocalDate today) {
    return contracts.standing(today).isOver()
        ? text("none, their contract has ended")
        : text("none known");
  }

  private static String dated(LocalDate today, LocalDate day) {
    return DayText.of(day) + ", " + DayText.relative(today, day);
  }
}
