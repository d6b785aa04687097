package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.slack.text.MoneyText;

/// What is late with a renewal, or was lost with it: of a contract that is paused what was paid
/// before it was, because nothing is paid now.
public final class LateWorthText {
  private LateWorthText() {}

  /// `€900 a month`, `nothing now, paused; €900 a month before`, or with a part that is paused
  /// both.
  public static String of(OverdueRenewal renewal) {
    if (renewal.pausedAmount().isZero()) {
      return MoneyText.monthly(renewal.monthlyAmount());
    }
    var before = MoneyText.monthly(renewal.pausedAmount());
    return renewal.monthlyAmount().isZero()
        ? text("nothing now, paused; {0} before", before)
        : text("{0}, and paused what was {1}", MoneyText.monthly(renewal.monthlyAmount()), before);
  }
}
