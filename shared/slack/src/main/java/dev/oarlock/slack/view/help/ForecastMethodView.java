package dev.oarlock.slack.view.help;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.GuideLinks;
import java.util.List;

/// The answer to `/forecast how`: how a forecast comes about, for people who never fitted a model.
public final class ForecastMethodView {

  private ForecastMethodView() {}

  public static Card of(GuideLinks guides) {
    return Card.titled(text("How a forecast is computed"))
        .bullets("", steps())
        .smallPrint(
            text(
                "Formula, weights, a worked example and what was measured: {0}.",
                guides.forecast()));
  }

  private static List<String> steps() {
    return List.of(
        text(
            "*Where it starts:* the base rate, the share of all customers that churn in a year."
                + " Your operators state it, and every churn that becomes known corrects it."),
        text(
            "*What moves it:* each driver multiplies the odds of a customer's next month: `odds ×"
                + " 2` doubles them. Drivers are what is known of use, support, sentiment,"
                + " payments, people, events, and the contract. One of which nothing is known"
                + " counts as average, and is named."),
        text(
            "*How much a driver counts:* as much as an expert says to begin with. As customers"
                + " churn, your own history counts for more."),
        text(
            "*At the renewal:* months in which the contract binds count little, the month of the"
                + " renewal much."),
        text(
            "*90 % interval:* where the chance lies nine times in ten, as far as the drivers can"
                + " tell."),
        text(
            "*Expected loss:* each customer's revenue a month times its chance, added up: the mean"
                + " of what may happen to the whole portfolio. In one case of twenty it is better"
                + " than *best*, in one worse than *worst*. Where a loss is rarer than that, the"
                + " worst of the other nineteen is less than what is expected."),
        text("*How good it was:* `/forecast accuracy`."));
  }
}
