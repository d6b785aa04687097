package dev.oarlock.slack.words;

import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Range;
import java.util.Optional;

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

  /// With its 90 % band, where one is known and says more: `12 % (8-18 %)`.
  public static String of(Probability chance, Optional<Range> band) {
    return of(chance) + band.map(ChanceWords::ends).filter(ends -> !ends.isEmpty()).orElse("");
  }

  private static String ends(Range band) {
    var low = of(band.low());
    var high = of(band.high());
    if (low.equals(high)) {
      return "";
    }
    return low.startsWith("under") || high.startsWith("over")
        ? " (" + low + " to " + high + ")"
        : " (" + low.replace(" %", "") + "-" + high + ")";
  }

  /// What stands behind a forecast: `base rate 10 %/yr, n = 0: an expert prior`.
  public static String basis(Forecast forecast) {
    return basis(forecast.annualBaseRate(), forecast.labels());
  }

  public static String basis(Probability annualBaseRate, int labels) {
    var rate = "base rate " + of(annualBaseRate) + "/yr";
    return labels == 0
        ? rate + ", n = 0: an expert prior"
        : rate + ", learned from " + Phrases.counted(labels, "past churn");
  }
}
