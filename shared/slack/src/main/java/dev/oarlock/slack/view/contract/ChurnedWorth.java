package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.slack.text.MoneyText;

/// What a customer who left was worth, in words.
public final class ChurnedWorth {
  private ChurnedWorth() {}

  /// `€1,300 a month`, or `€1,300 a month before it paused`.
  public static String of(AccountChurn churn) {
    return MoneyText.monthly(churn.worth()) + (churn.wasPaused() ? text(" before it paused") : "");
  }
}
