package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.TermText;
import java.util.ArrayList;
import java.util.List;

/// What a win is, in one clause without its subject, and what it is compared with.
public final class WinText {
  private WinText() {}

  /// `renewed for 12 months: €13,000 a month`.
  public static String clause(Win win) {
    return switch (win) {
      case Win.Renewed renewed ->
          "renewed for "
              + TermText.length(renewed.term())
              + lateness(renewed)
              + (renewed.isContraction() ? " and contracted: " : ": ")
              + MoneyText.monthly(renewed.monthlyAmount());
      case Win.WonBack back ->
          "is won back, after it left on "
              + DayText.of(back.leftOn())
              + ": "
              + MoneyText.monthly(back.monthlyAmount());
      case Win.BecameCustomer became ->
          "became a customer: " + MoneyText.monthly(became.monthlyAmount());
      case Win.Expanded expanded -> "expanded by " + MoneyText.monthly(expanded.addedAmount());
      case Win.FirstValue value -> "reached first value" + waited(value);
      case Win.Saved saved ->
          "is saved: it was at risk for "
              + EnglishPhrases.counted(saved.daysAtRisk(), "day")
              + ", since "
              + DayText.of(saved.atRiskSince());
      case Win.BackFromRed back ->
          "is back from red, where it was since " + DayText.of(back.redSince());
    };
  }

  /// The same without amounts.
  public static String plainClause(Win win) {
    return switch (win) {
      case Win.Renewed _, Win.WonBack _, Win.BecameCustomer _ ->
          clause(win).replaceFirst(": [^:]*$", "");
      case Win.Expanded _ -> "expanded";
      case Win.FirstValue _, Win.Saved _, Win.BackFromRed _ -> clause(win);
    };
  }

  private static String waited(Win.FirstValue value) {
    if (value.daysSinceKickoff().isPresent()) {
      return " %s after the kickoff"
          .formatted(EnglishPhrases.counted(value.daysSinceKickoff().get(), "day"));
    }
    return value.daysSinceStart() == 0
        ? ""
        : " after " + EnglishPhrases.counted(value.daysSinceStart(), "day");
  }

  private static String lateness(Win.Renewed renewed) {
    if (renewed.daysLate() > 0) {
      return ", " + EnglishPhrases.counted(renewed.daysLate(), "day") + " late";
    }
    return renewed.daysEarly() > 0
        ? ", " + EnglishPhrases.counted(renewed.daysEarly(), "day") + " early"
        : "";
  }

  /// How it compares with before; empty where there is nothing to compare.
  public static String comparison(Win win) {
    return switch (win) {
      case Win.Renewed renewed ->
          comparison(renewed.monthlyAmount(), renewed.previousAmount()) + products(renewed.mixed());
      case Win.Expanded expanded -> products(expanded.mixed());
      case Win.FirstValue _, Win.Saved _, Win.BackFromRed _, Win.WonBack _, Win.BecameCustomer _ ->
          "";
    };
  }

  private static String comparison(MultiCurrencyAmount now, MultiCurrencyAmount before) {
    if (before.isZero()) {
      return "";
    }
    var steps = new ArrayList<String>();
    for (var step : now.minus(before).totals()) {
      steps.add(
          MoneyText.of(step.minorUnits() < 0 ? negated(step) : step)
              + (step.minorUnits() < 0 ? " less" : " more"));
    }
    return steps.isEmpty()
        ? " That is as much as before."
        : " That is " + EnglishPhrases.join(steps) + " a month than before.";
  }

  private static Money negated(Money money) {
    return new Money(Math.negateExact(money.minorUnits()), money.currency());
  }

  /// ` It hides a dropped product: 12 more of pro (38 to 50), and analytics is dropped.`
  private static String products(List<QuantityChange> mixed) {
    return mixed.isEmpty()
        ? ""
        : " It hides a dropped product: "
            + EnglishPhrases.join(mixed.stream().map(WinText::product).toList())
            + "; the amount is net of that.";
  }

  static String product(QuantityChange change) {
    var sku = Mrkdwn.escape(change.sku());
    if (change.isDropped()) {
      return sku + " is dropped";
    }
    var step = change.to() - change.from();
    return Math.abs(step) + (step > 0 ? " more of " : " fewer of ") + sku;
  }
}
