package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook.PartForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.util.Optional;

/// What the quarter is forecast to lose: what was said last, what is said now, what is lost so far,
/// and why the forecast moved.
public final class ForecastSentence {
  private ForecastSentence() {}

  public static Optional<String> of(QuarterOutlook outlook) {
    return outlook
        .bridge()
        .map(ForecastSentence::bridge)
        .or(() -> outlook.forecast().map(ForecastSentence::stillExpected))
        .or(() -> outlook.part().map(ForecastSentence::part))
        .map(said -> text("*Forecast:* {0}", said));
  }

  private static String bridge(ForecastBridge bridge) {
    return text(
        "last said on {0}: {1}. {2}",
        DayText.of(bridge.snapshotDay()),
        MoneyText.rounded(bridge.atSnapshot().committed()),
        BridgeSummary.sentence(bridge));
  }

  private static String part(PartForecast part) {
    return text(
        "in the rest of {0} {1} a month is expected to churn, of the {2} that these pay.",
        part.quarter(), MoneyText.rounded(part.expected()), MoneyText.rounded(part.cmrr()));
  }

  private static String stillExpected(RevenueForecast forecast) {
    var quarter = forecast.quarters().getFirst();
    return text(
        "in the rest of {0} {1} a month is expected to churn, {2}.",
        quarter.quarter(),
        MoneyText.rounded(quarter.loss().expected()),
        new LossSpreadText(quarter.loss().expected(), quarter.loss().interval()).worst());
  }
}
