package dev.oarlock.slack.view.digest;

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
      return "No revenue under contract is known.";
    }
    var all = MoneyText.monthly(headline.portfolioCmrr());
    return (now.isZero()
            ? "Nothing of " + all + " is at risk"
            : "CMRR at risk: " + MoneyText.of(now) + " of " + all)
        + ", "
        + compared()
        + ".";
  }

  private String compared() {
    var steps = new ArrayList<String>();
    for (var step : headline.difference().totals()) {
      steps.add(MoneyText.of(magnitude(step)) + (step.minorUnits() < 0 ? " less" : " more"));
    }
    return steps.isEmpty()
        ? "as much as a week ago"
        : EnglishPhrases.join(steps) + " than a week ago";
  }

  private static Money magnitude(Money money) {
    return money.minorUnits() < 0 ? new Money(-money.minorUnits(), money.currency()) : money;
  }

  /// Last week's number, each movement, and this week's: they add up in every currency.
  String bridge() {
    return "A week ago "
        + MoneyText.of(headline.before())
        + step("newly at risk", headline.entered(), "+")
        + step("no longer at risk", headline.recovered(), "−")
        + step("left as customers", headline.churned(), "−")
        + step("by changes of contracts", headline.contractChange(), "")
        + "; now "
        + MoneyText.of(headline.now())
        + ".";
  }

  private static String step(String what, MultiCurrencyAmount amounts, String sign) {
    return amounts.isZero() ? "" : "; " + sign + MoneyText.of(amounts) + " " + what;
  }
}
