package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import java.util.ArrayList;

/// The digest's one number, and the exact way from last week's to it.
record HeadlineSection(RiskRevenueBridge headline) {

  String sentence() {
    var now = headline.now();
    if (headline.portfolioCmrr().isZero()) {
      return text("No revenue under contract is known.");
    }
    var all = MoneyText.monthly(headline.portfolioCmrr());
    return (now.isZero()
            ? text("Nothing of {0} is at risk", all)
            : text("CMRR at risk: {0} of {1}", MoneyText.of(now), all))
        + ", "
        + compared()
        + ".";
  }

  private String compared() {
    var steps = new ArrayList<String>();
    for (var step : headline.difference().totals()) {
      steps.add(
          MoneyText.of(magnitude(step)) + (step.minorUnits() < 0 ? text(" less") : text(" more")));
    }
    return steps.isEmpty()
        ? text("as much as a week ago")
        : text("{0} than a week ago", EnglishPhrases.join(steps));
  }

  private static Money magnitude(Money money) {
    return money.minorUnits() < 0 ? new Money(-money.minorUnits(), money.currency()) : money;
  }

  /// Last week's number, each movement, and this week's: they add up in every currency.
  String bridge() {
    return text(
        "A week ago {0}{1}{2}{3}{4}; now {5}.",
        MoneyText.of(headline.before()),
        step(text("newly at risk"), headline.entered(), "+"),
        step(text("no longer at risk"), headline.recovered(), "−"),
        step(text("left as customers"), headline.churned(), "−"),
        step(text("by changes of contracts"), headline.contractChange(), ""),
        MoneyText.of(headline.now()));
  }

  private static String step(String what, MultiCurrencyAmount amounts, String sign) {
    return amounts.isZero() ? "" : "; " + sign + MoneyText.of(amounts) + " " + what;
  }
}
