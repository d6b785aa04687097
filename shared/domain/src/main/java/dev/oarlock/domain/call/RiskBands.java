package dev.oarlock.domain.call;

import dev.oarlock.domain.forecast.Probability;

/// Where the bands of calls begin, in whole percent as people read them, so that what is shown as
/// 10 % is never on both sides of an edge: safe under `safeBelow`, lost over `lostAbove`, doubtful
/// between and at both.
public record RiskBands(int safeBelow, int lostAbove) {
  public RiskBands {
    if (safeBelow < 1 || safeBelow > lostAbove || lostAbove > 99) {
      throw new IllegalArgumentException(
          "not the edges of bands, in percent: " + safeBelow + ", " + lostAbove);
    }
  }

  /// Safe is who leaves less often than the average account does in a year, and lost who leaves
  /// four times as often. Nobody tells 2 % from 4 %, so the first is 5 % at least; what is mostly
  /// kept is never called lost, and what mostly leaves always is, so the second is 40 to 70 %.
  public static RiskBands around(Probability annualBaseRate) {
    var base = percent(annualBaseRate);
    return new RiskBands(Math.clamp(base, 5, 40), Math.clamp(4L * base, 40, 70));
  }

  public RiskBand of(Probability leaving) {
    var percent = percent(leaving);
    if (percent < safeBelow) {
      return RiskBand.SAFE;
    }
    return percent <= lostAbove ? RiskBand.DOUBTFUL : RiskBand.LOST;
  }

  /// In two steps, because a forecast is stored to a tenth of a percent and must read the same
  /// before and after.
  private static int percent(Probability probability) {
    var perMille = Math.round(1_000 * probability.value());
    return (int) Math.round(perMille / 10.0);
  }
}
