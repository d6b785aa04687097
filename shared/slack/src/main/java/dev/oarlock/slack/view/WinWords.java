package dev.oarlock.slack.view;

import dev.oarlock.domain.announce.Win;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;

/// What a win is, in one clause without its subject, and what it is compared with.
final class WinWords {
  private WinWords() {}

  /// `renewed for 12 months: €13,000 a month`.
  static String clause(Win win) {
    return switch (win) {
      case Win.Renewed renewed ->
          "renewed for "
              + Phrases.counted(renewed.termMonths(), "month")
              + (shrank(renewed) ? ", at a lower value: " : ": ")
              + MoneyWords.monthly(renewed.monthly());
      case Win.Expanded expanded -> "expanded by " + MoneyWords.monthly(expanded.added());
      case Win.FirstValue value ->
          "reached first value after " + Phrases.counted(value.daysSinceStart(), "day");
      case Win.BackFromRed back ->
          "is back from red, where it was since " + DayWords.of(back.redSince());
    };
  }

  /// How it compares with before; empty where there is nothing to compare.
  static String compared(Win win) {
    return switch (win) {
      case Win.Renewed renewed -> compared(renewed.monthly(), renewed.before());
      case Win.Expanded _, Win.FirstValue _, Win.BackFromRed _ -> "";
    };
  }

  private static String compared(Amounts now, Amounts before) {
    if (before.isNone()) {
      return "";
    }
    var steps = new ArrayList<String>();
    for (var step : now.minus(before).each()) {
      steps.add(
          MoneyWords.of(step.minor() < 0 ? negated(step) : step)
              + (step.minor() < 0 ? " less" : " more"));
    }
    return steps.isEmpty()
        ? " That is as much as before."
        : " That is " + Phrases.joined(steps) + " a month than before.";
  }

  private static Money negated(Money money) {
    return new Money(Math.negateExact(money.minor()), money.currency());
  }

  /// Whether the renewal hides a loss in any currency; then nothing is celebrated.
  static boolean shrank(Win.Renewed renewed) {
    return renewed.monthly().minus(renewed.before()).each().stream()
        .anyMatch(step -> step.minor() < 0);
  }
}
