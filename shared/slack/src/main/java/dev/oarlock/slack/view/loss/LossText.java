package dev.oarlock.slack.view.loss;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

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
      case LEFT ->
          text("left on {0}{1}", on, amount.isZero() ? "" : text(", and {0} is lost", lost));
      case LAPSED ->
          text("did not renew a contract that was due on {0}, and {1} is lost", on, lost);
      case QUANTITY -> text("pays {0} less from {1} on for fewer units or products", lost, on);
      case PRICE -> text("pays {0} less from {1} on for the same at a lower price", lost, on);
    };
  }

  public static String question(LossEvent event) {
    return switch (event.kind()) {
      case LEFT -> text("Why did they leave?");
      case LAPSED -> text("Why did they not renew?");
      case QUANTITY -> text("Why do they buy less?");
      case PRICE -> text("Why do they pay a lower price?");
    };
  }

  /// `Product: missing feature (avoidable)`, in the words of the picklist in force.
  public static String reason(String code, boolean avoidable, ReasonCatalog catalog) {
    return Mrkdwn.escape(said(catalog.text(code)))
        + (avoidable ? text(" (avoidable)") : text(" (unavoidable)"));
  }
}
