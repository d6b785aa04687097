package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import java.util.ArrayList;

/// What a win is, in one clause without its subject, and what it is compared with.
public final class WinText {
  private WinText() {}

  /// `renewed for 12 months: €13,000 a month`.
  public static String clause(Win win) {
    return switch (win) {
      case Win.Renewed renewed ->
          "renewed for "
              + EnglishPhrases.counted(renewed.termMonths(), "month")
              + lateness(renewed.daysLate())
              + (isDownsell(renewed) ? " and contracted: " : ": ")
              + MoneyText.monthly(renewed.monthlyAmount());
      case Win.WonBack back ->
          "is won back, after it left on "
              + DayText.of(back.leftOn())
              + ": "
              + MoneyText.monthly(back.monthlyAmount());
      case Win.BecameCustomer became ->
          "became a customer: " + MoneyText.monthly(became.monthlyAmount());
      case Win.Expanded expanded -> "expanded by " + MoneyText.monthly(expanded.addedAmount());
      case Win.FirstValue value ->
          "reached first value after " + EnglishPhrases.counted(value.daysSinceStart(), "day");
      case Win.Saved saved ->
          "is saved: it was at risk for "
              + EnglishPhrases.counted(saved.daysAtRisk(), "day")
              + ", since "
              + DayText.of(saved.atRiskSince());
      case Win.BackFromRed back ->
          "is back from red, where it was since " + DayText.of(back.redSince());
    };
  }

  private static String lateness(int daysLate) {
    return daysLate == 0 ? "" : ", " + EnglishPhrases.counted(daysLate, "day") + " late";
  }

  /// How it compares with before; empty where there is nothing to compare.
  public static String comparison(Win win) {
    return switch (win) {
      case Win.Renewed renewed -> comparison(renewed.monthlyAmount(), renewed.previousAmount());
      case Win.Expanded _,
          Win.FirstValue _,
          Win.Saved _,
          Win.BackFromRed _,
          Win.WonBack _,
          Win.BecameCustomer _ ->
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

  /// Whether the renewal hides a loss in any currency; then nothing is celebrated.
  static boolean isDownsell(Win.Renewed renewed) {
    return renewed.monthlyAmount().minus(renewed.previousAmount()).totals().stream()
        .anyMatch(step -> step.minorUnits() < 0);
  }
}
