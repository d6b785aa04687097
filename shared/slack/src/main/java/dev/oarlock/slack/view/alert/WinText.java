package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.text;

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
          text(
              "renewed for {0}{1}{2}{3}",
              TermText.length(renewed.term()),
              lateness(renewed),
              renewed.isContraction() ? text(" and contracted: ") : ": ",
              MoneyText.monthly(renewed.monthlyAmount()));
      case Win.WonBack back ->
          text(
              "is won back, after it left on {0}: {1}",
              DayText.of(back.leftOn()), MoneyText.monthly(back.monthlyAmount()));
      case Win.BecameCustomer became ->
          became
              .from()
              .map(day ->
                  text(
                      "signed, and is a customer from {0}: {1}",
                      DayText.of(day), MoneyText.monthly(became.monthlyAmount())))
              .orElseGet(
                  () -> text("became a customer: {0}", MoneyText.monthly(became.monthlyAmount())));
      case Win.Expanded expanded ->
          text("expanded by {0}", MoneyText.monthly(expanded.addedAmount()));
      case Win.FirstValue value -> text("reached first value{0}", waited(value));
      case Win.Saved saved ->
          text(
              "is saved: it was at risk for {0 day}, since {1}",
              saved.daysAtRisk(), DayText.of(saved.atRiskSince()));
      case Win.BackFromRed back ->
          text("is back from red, where it was since {0}", DayText.of(back.redSince()));
    };
  }

  /// The same without amounts.
  public static String plainClause(Win win) {
    return switch (win) {
      case Win.Renewed renewed ->
          text(
              "renewed for {0}{1}{2}",
              TermText.length(renewed.term()),
              lateness(renewed),
              renewed.isContraction() ? text(" and contracted") : "");
      case Win.WonBack back -> text("is won back, after it left on {0}", DayText.of(back.leftOn()));
      case Win.BecameCustomer _ -> text("became a customer");
      case Win.Expanded _ -> text("expanded");
      case Win.FirstValue _, Win.Saved _, Win.BackFromRed _ -> clause(win);
    };
  }

  private static String waited(Win.FirstValue value) {
    if (value.daysSinceKickoff().isPresent()) {
      return text(" {0 day} after the kickoff", value.daysSinceKickoff().get());
    }
    return value.daysSinceStart() == 0 ? "" : text(" after {0 day}", value.daysSinceStart());
  }

  private static String lateness(Win.Renewed renewed) {
    if (renewed.daysLate() > 0) {
      return text(", {0 day} late", renewed.daysLate());
    }
    return renewed.daysEarly() > 0 ? text(", {0 day} early", renewed.daysEarly()) : "";
  }

  /// How it compares with before; empty where there is nothing to compare.
  public static String comparison(Win win) {
    return switch (win) {
      case Win.Renewed renewed ->
          comparison(renewed.monthlyAmount(), renewed.previousAmount()) + products(renewed.mixed());
      case Win.Expanded expanded -> products(expanded.mixed());
      case Win.WonBack back -> comparison(back.monthlyAmount(), back.previousAmount());
      case Win.FirstValue _, Win.Saved _, Win.BackFromRed _, Win.BecameCustomer _ -> "";
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
              + (step.minorUnits() < 0 ? text(" less") : text(" more")));
    }
    return steps.isEmpty()
        ? text(" That is as much as before.")
        : text(" That is {0} a month than before.", EnglishPhrases.join(steps));
  }

  private static Money negated(Money money) {
    return new Money(Math.negateExact(money.minorUnits()), money.currency());
  }

  /// ` It hides a dropped product: 12 more of pro (38 to 50), and analytics is dropped.`
  private static String products(List<QuantityChange> mixed) {
    if (mixed.isEmpty()) {
      return "";
    }
    var changes = EnglishPhrases.join(mixed.stream().map(WinText::product).toList());
    return mixed.stream().anyMatch(QuantityChange::isDropped)
        ? text(" It hides a dropped product: {0}; the amount is net of that.", changes)
        : text(" It hides fewer units: {0}; each is paid more for.", changes);
  }

  static String product(QuantityChange change) {
    var sku = Mrkdwn.escape(change.sku());
    if (change.isDropped()) {
      return text("{0} is dropped", sku);
    }
    var step = change.to() - change.from();
    return Math.abs(step) + (step > 0 ? text(" more of ") : text(" fewer of ")) + sku;
  }
}
