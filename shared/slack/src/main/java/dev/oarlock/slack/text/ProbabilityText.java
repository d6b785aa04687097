package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import java.util.Optional;

/// Probabilities in whole percent, and never a false certainty: `under 1 %`, `over 99 %`.
public final class ProbabilityText {
  private ProbabilityText() {}

  public static String of(Probability probability) {
    var percent = percent(probability);
    if (percent < 1) {
      return text("under 1 %");
    }
    return percent > 99 ? text("over 99 %") : percent + " %";
  }

  private static long percent(Probability probability) {
    return Math.round(probability.value() * 100);
  }

  /// With its 90 % interval, where one is known and says more: `12 % (8-18 %)`.
  public static String of(Probability probability, Optional<PredictionInterval> interval) {
    return of(probability)
        + interval.map(ProbabilityText::bounds).filter(ends -> !ends.isEmpty()).orElse("");
  }

  private static String bounds(PredictionInterval interval) {
    var low = of(interval.low());
    var high = of(interval.high());
    if (low.equals(high)) {
      return "";
    }
    return percent(interval.low()) < 1 || percent(interval.high()) > 99
        ? text(" ({0} to {1})", low, high)
        : " (" + low.replace(" %", "") + "-" + high + ")";
  }

  /// Said where nobody stated the base rate.
  public static String assumed() {
    return text(
        "The base rate is assumed, because nobody stated one, so all of this may be far off: set"
            + " `ANNUAL_CHURN_RATE`.");
  }

  /// What stands behind a forecast: `base rate 10 %/yr, n = 0: an expert's estimate`.
  public static String basis(ChurnForecast forecast) {
    return basis(forecast.annualBaseRate(), forecast.observedChurns());
  }

  /// What a probability is to be compared with, and how well it is founded: `average customer: 10 %
  /// a year; an estimate, nobody has churned yet`.
  public static String average(ChurnForecast forecast) {
    return text(
        "average customer: {0} a year{1}",
        of(forecast.annualBaseRate()),
        forecast.observedChurns() == 0 ? text("; an estimate, no churn was learned from yet") : "");
  }

  /// The same where nobody stated the base rate.
  public static String assumedBasis(Probability annualBaseRate) {
    return basis(annualBaseRate, 0) + ". " + assumed();
  }

  public static String basis(Probability annualBaseRate, int labels) {
    var rate = text("base rate {0}/yr", of(annualBaseRate));
    return labels == 0
        ? text("{0}, n = 0: an expert's estimate", rate)
        : text("{0}, learned from {1 past churn}", rate, labels);
  }
}
