package dev.oarlock.slack.words;

import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Probability;

/// Chances in whole percent, and never a false certainty: `under 1 %`, `over 99 %`.
public final class ChanceWords {
  private ChanceWords() {}

  public static String of(Probability chance) {
    var percent = Math.round(chance.value() * 100);
    if (percent < 1) {
      return "under 1 %";
    }
    return percent > 99 ? "over 99 %" : percent + " %";
  }

  /// What stands behind a forecast: `base rate 10 %/yr, n = 0: an expert prior`.
  public static String basis(Forecast forecast) {
    var rate = "base rate " + of(forecast.annualBaseRate()) + "/yr";
    return forecast.labels() == 0
        ? rate + ", n = 0: an expert prior"
        : rate + ", learned from " + Phrases.counted(forecast.labels(), "past churn");
  }
}
