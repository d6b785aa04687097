package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.order.OneTimeCharge;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was signed in the last year to be paid once: `€5,000 for setup, 1 Mar 2026`.
public final class OneTimeLine {
  private static final int MAX_CHARGES = 3;

  private OneTimeLine() {}

  /// Empty without any.
  public static Optional<String> of(AccountState state, LocalDate today) {
    var charges =
        AccountContracts.oneTimeCharges(state.facts()).stream()
            .filter(it -> it.day().isAfter(today.minusYears(1)))
            .toList();
    return charges.isEmpty() ? Optional.empty() : Optional.of(list(charges));
  }

  private static String list(List<OneTimeCharge> charges) {
    var hidden = Math.max(0, charges.size() - MAX_CHARGES);
    var latest =
        charges.subList(hidden, charges.size()).stream()
            .map(OneTimeLine::charge)
            .collect(Collectors.joining("; "));
    return hidden > 0 ? text("{0}; and {1} before", latest, hidden) : latest;
  }

  private static String charge(OneTimeCharge charge) {
    return text(
        "{0} for {1}, {2}",
        charge.line().oneTimeAmount().map(MoneyText::of).orElse(""),
        Mrkdwn.escape(charge.line().sku()),
        DayText.of(charge.day()));
  }
}
