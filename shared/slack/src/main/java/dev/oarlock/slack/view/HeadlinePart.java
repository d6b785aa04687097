package dev.oarlock.slack.view;

import dev.oarlock.domain.digest.Headline;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;

/// The digest's one number, and the exact way from last week's to it.
record HeadlinePart(Headline headline) {

  String sentence() {
    var now = headline.now();
    if (headline.book().isNone()) {
      return "No revenue under contract is known.";
    }
    return (now.isNone() ? "Nothing" : MoneyWords.of(now))
        + " of "
        + MoneyWords.monthly(headline.book())
        + " is in red, "
        + compared()
        + ".";
  }

  private String compared() {
    var steps = new ArrayList<String>();
    for (var step : headline.difference().each()) {
      steps.add(MoneyWords.of(magnitude(step)) + (step.minor() < 0 ? " less" : " more"));
    }
    return steps.isEmpty() ? "as much as a week ago" : Phrases.joined(steps) + " than a week ago";
  }

  private static Money magnitude(Money money) {
    return money.minor() < 0 ? new Money(-money.minor(), money.currency()) : money;
  }

  /// Last week's number, each movement, and this week's: they add up in every currency.
  String bridge() {
    return "A week ago "
        + MoneyWords.of(headline.before())
        + step("entered red", headline.entered(), "+")
        + step("left red", headline.left(), "−")
        + step("lost as customers", headline.lost(), "−")
        + step("by changes of contracts", headline.changed(), "")
        + "; now "
        + MoneyWords.of(headline.now())
        + ".";
  }

  private static String step(String what, Amounts amounts, String sign) {
    return amounts.isNone() ? "" : "; " + sign + MoneyWords.of(amounts) + " " + what;
  }
}
