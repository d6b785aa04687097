package dev.oarlock.slack.view.forecast;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.portfolio.exposure.AccountChurn;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.time.LocalDate;
import java.util.Optional;

/// That an account is no customer any more, in place of what could be forecast and done about it.
public final class ChurnedNote {
  private ChurnedNote() {}

  /// `Churned on 26 Nov 2026 (competitor), worth $3,000 a month until then.`; empty while they are,
  /// or were never known to be, a customer.
  public static Optional<String> of(AccountState state, LocalDate today) {
    return AccountContracts.of(state.facts())
        .firstContractDay()
        .filter(since -> !since.isAfter(today))
        .flatMap(since -> AccountChurn.of(state.facts(), since, today))
        .map(ChurnedNote::sentence);
  }

  private static String sentence(AccountChurn left) {
    return "Churned on %s%s, worth %s until then."
        .formatted(
            DayText.of(left.on()),
            left.reason().map(why -> " (" + Mrkdwn.escape(why) + ")").orElse(""),
            MoneyText.monthly(left.amount()));
  }
}
