package dev.oarlock.slack.view;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.outlook.Departure;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import java.time.LocalDate;
import java.util.Optional;

/// That an account is no customer any more, in place of what could be forecast and done about it.
public final class DeparturePart {
  private DeparturePart() {}

  /// `They left on 26 Nov 2026 (competitor), worth $3,000 a month until then.`; empty while they
  /// are, or were never known to be, a customer.
  public static Optional<String> of(AccountState state, LocalDate today) {
    return Contracts.of(state.facts())
        .since()
        .filter(since -> !since.isAfter(today))
        .flatMap(since -> Departure.of(state.facts(), since, today))
        .map(DeparturePart::said);
  }

  private static String said(Departure left) {
    return "They left on %s%s, worth %s until then."
        .formatted(
            DayWords.of(left.on()),
            left.reason().map(why -> " (" + Mrkdwn.escape(why) + ")").orElse(""),
            MoneyWords.monthly(left.amount()));
  }
}
