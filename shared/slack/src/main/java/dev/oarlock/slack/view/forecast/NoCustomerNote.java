package dev.oarlock.slack.view.forecast;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.time.LocalDate;
import java.util.Optional;

/// That an account is no customer, not yet or not any more, in place of what could be forecast and
/// done about it.
public final class NoCustomerNote {
  private NoCustomerNote() {}

  /// `Churned on 26 Nov 2026 (competitor), worth $3,000 a month until then.`; empty while it is a
  /// customer, or none of its contracts is known.
  public static Optional<String> of(AccountState state, LocalDate today) {
    var contracts = AccountContracts.of(state.facts());
    return switch (contracts.standing(today)) {
      case CHURNED ->
          AccountChurn.of(state.facts(), LocalDate.MIN, today).map(NoCustomerNote::churned);
      case TRIAL -> Optional.of("On trial" + end(contracts, today) + ". Not a customer yet.");
      case FREE -> Optional.of("Uses a free plan. Not a customer until they pay.");
      case TRIAL_ENDED ->
          Optional.of(
              "No contract of theirs is in force, and none was ever paid for. Never a customer.");
      case SIGNED ->
          Optional.of("Signed, not started" + start(contracts) + ". Not a customer yet.");
      case UNKNOWN, CUSTOMER, OVERDUE, PAUSED -> Optional.empty();
    };
  }

  private static String churned(AccountChurn left) {
    return "Churned on %s%s, worth %s until then."
        .formatted(
            DayText.of(left.on()),
            left.reason().map(why -> " (" + Mrkdwn.escape(why) + ")").orElse(""),
            MoneyText.monthly(left.amount()));
  }

  private static String end(AccountContracts contracts, LocalDate today) {
    return contracts
        .nextRenewal(today)
        .map(it -> " until " + DayText.of(it.date()) + ", " + DayText.relative(today, it.date()))
        .orElse("");
  }

  private static String start(AccountContracts contracts) {
    return contracts.firstContractDay().map(day -> ": starts on " + DayText.of(day)).orElse("");
  }
}
