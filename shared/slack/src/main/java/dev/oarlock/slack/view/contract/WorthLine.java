package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.text;

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
      case OVERDUE -> text("{0}, late", MoneyText.monthly(cmrr));
      case PAUSED ->
          text("nothing, paused; {0} before", MoneyText.monthly(contracts.lastPaidCmrr(today)));
      case CUSTOMER -> MoneyText.monthly(cmrr) + partlyLate(contracts, today);
      case UNKNOWN -> cmrr.isZero() ? text("no contract known") : MoneyText.monthly(cmrr);
      case SIGNED, TRIAL, FREE, TRIAL_ENDED, CHURNED -> MoneyText.monthly(cmrr);
    };
  }

  /// Of one who has given notice the renewal's line says it.
  private static String later(AccountContracts contracts, LocalDate today) {
    return contracts
        .orderedChanges(today)
        .filter(_ -> contracts.noticeEffective(today).isEmpty())
        .findFirst()
        .map(on -> text("; {0} from {1}", MoneyText.monthly(contracts.cmrr(on)), DayText.of(on)))
        .orElse("");
  }

  private static String partlyLate(AccountContracts contracts, LocalDate today) {
    var late = contracts.overdueCmrr(today);
    return late.isZero() ? "" : text(", {0} of it late", MoneyText.of(late));
  }
}
