package dev.oarlock.slack.view.contract;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.time.LocalDate;

/// What an account pays, what of it is late or paused, and from when it is another amount by what
/// is signed already.
public final class WorthLine {
  private WorthLine() {}

  public static String of(AccountState state, LocalDate today) {
    var contracts = AccountContracts.of(state.facts());
    return now(contracts, today) + later(contracts, today);
  }

  private static String now(AccountContracts contracts, LocalDate today) {
    var cmrr = contracts.cmrr(today);
    return switch (contracts.standing(today)) {
      case OVERDUE -> MoneyText.monthly(cmrr) + ", late";
      case PAUSED ->
          "nothing, paused; " + MoneyText.monthly(contracts.lastPaidCmrr(today)) + " before";
      case CUSTOMER -> MoneyText.monthly(cmrr) + partlyLate(contracts, today);
      case UNKNOWN -> cmrr.isZero() ? "no contract known" : MoneyText.monthly(cmrr);
      case SIGNED, TRIAL, FREE, TRIAL_ENDED, CHURNED -> MoneyText.monthly(cmrr);
    };
  }

  /// Of one who has given notice the renewal's line says it.
  private static String later(AccountContracts contracts, LocalDate today) {
    return contracts
        .orderedChanges(today)
        .filter(_ -> contracts.noticeEffective(today).isEmpty())
        .findFirst()
        .map(on -> "; " + MoneyText.monthly(contracts.cmrr(on)) + " from " + DayText.of(on))
        .orElse("");
  }

  private static String partlyLate(AccountContracts contracts, LocalDate today) {
    var late = contracts.overdueCmrr(today);
    return late.isZero() ? "" : ", " + MoneyText.of(late) + " of it late";
  }
}
