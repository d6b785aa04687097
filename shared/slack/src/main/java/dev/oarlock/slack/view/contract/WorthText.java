package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.slack.text.MoneyText;

/// What an account pays a month; where that is nothing, why. Of whom no contract is known, nobody
/// knows whether they pay.
public final class WorthText {
  private WorthText() {}

  public static String of(MultiCurrencyAmount cmrr, AccountStanding standing) {
    if (!cmrr.isZero()) {
      return MoneyText.monthly(cmrr);
    }
    return switch (standing) {
      case UNKNOWN -> text("no contract known");
      case TRIAL -> text("nothing, on trial");
      case PAUSED -> text("nothing, paused");
      case SIGNED -> text("nothing yet, signed");
      case FREE, TRIAL_ENDED, CUSTOMER, OVERDUE, CHURNED -> MoneyText.monthly(cmrr);
    };
  }
}
