package dev.oarlock.slack.view.loss;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;

/// Losses in words.
public final class LossText {
  private LossText() {}

  /// `left on 1 Oct 2026, and €1,300 a month is lost`.
  public static String of(LossEvent event, MultiCurrencyAmount amount) {
    var lost = MoneyText.monthly(amount);
    var on = DayText.of(event.on());
    return switch (event.kind()) {
      case LEFT -> "left on " + on + (amount.isZero() ? "" : ", and " + lost + " is lost");
      case LAPSED ->
          "did not renew a contract that was due on " + on + ", and " + lost + " is lost";
      case QUANTITY -> "pays " + lost + " less from " + on + " on for fewer units or products";
      case PRICE -> "pays " + lost + " less from " + on + " on for the same at a lower price";
    };
  }

  public static String question(LossEvent event) {
    return switch (event.kind()) {
      case LEFT -> "Why did they leave?";
      case LAPSED -> "Why did they not renew?";
      case QUANTITY -> "Why do they buy less?";
      case PRICE -> "Why do they pay a lower price?";
    };
  }

  /// `Product: missing feature (avoidable)`, in the words of the picklist in force.
  public static String reason(String code, boolean avoidable, ReasonCatalog catalog) {
    return Mrkdwn.escape(catalog.text(code)) + (avoidable ? " (avoidable)" : " (unavoidable)");
  }
}
