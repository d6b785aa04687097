package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.Optional;

/// What their contracts give to ask about: that nothing is paid now, or that less will be.
record ContractQuestion(AccountContracts contracts, LocalDate today) {

  /// Of who pays nothing for the time being: it explains why nobody uses it.
  Optional<String> ofPause() {
    return Optional.of(text("ask what has to happen before they go on"))
        .filter(_ -> contracts.standing(today) == AccountStanding.PAUSED);
  }

  /// Of who has given up a part, or has signed for less.
  Optional<String> ofLess() {
    return contracts
        .orderedChanges(today)
        .filter(on -> isLess(contracts.cmrr(today), contracts.cmrr(on)))
        .findFirst()
        .map(on ->
            text(
                "ask why they will pay less from {0}, and what would keep them at what they have",
                DayText.of(on)));
  }

  private static boolean isLess(MultiCurrencyAmount before, MultiCurrencyAmount after) {
    return before.minus(after).totals().stream().anyMatch(lost -> lost.minorUnits() > 0);
  }
}
