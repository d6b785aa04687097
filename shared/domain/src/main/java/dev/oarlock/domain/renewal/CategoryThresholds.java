package dev.oarlock.domain.renewal;

import dev.oarlock.domain.churn.estimate.Probability;
import java.util.stream.IntStream;

/// Where the bands of calls begin, in whole percent as people read them, so that what is shown as
/// 10 % is never on both sides of an edge: safe under `safeBelow`, lost over `lostAbove`, doubtful
/// between and at both.
public record CategoryThresholds(int renewalBelow, int churnAbove) {
  private static final double HYSTERESIS = 0.25;

  public CategoryThresholds {
    if (renewalBelow < 1 || renewalBelow > churnAbove || churnAbove > 99) {
      throw new IllegalArgumentException(
          "not the edges of bands, in percent: " + renewalBelow + ", " + churnAbove);
    }
  }

  /// Safe is who leaves less often than the average account does in a year, and lost who leaves
  /// four times as often. Nobody tells 2 % from 4 %, so the first is 5 % at least; what is mostly
  /// kept is never called lost, and what mostly leaves always is, so the second is 40 to 70 %.
  public static CategoryThresholds forBaseRate(Probability annualBaseRate) {
    var base = percent(annualBaseRate);
    return new CategoryThresholds(Math.clamp(base, 5, 40), Math.clamp(4L * base, 40, 70));
  }

  public ForecastCategory category(Probability churnProbability) {
    var percent = percent(churnProbability);
    if (percent < renewalBelow) {
      return ForecastCategory.LIKELY_RENEWAL;
    }
    return percent <= churnAbove ? ForecastCategory.AT_RISK : ForecastCategory.LIKELY_CHURN;
  }

  /// Whether one chance is as good as the other: they read the same but for a trembling, which is a
  /// quarter in log-odds, by which all chances of a model may be off at once. Around 10 % that is 8
  /// to 12, around 40 % it is 35 to 46.
  public static boolean nearlyEqual(Probability one, Probability other) {
    return nearlyEqual(percent(one), percent(other));
  }

  private static boolean nearlyEqual(int one, int other) {
    return Math.abs(logOdds(one) - logOdds(other)) <= HYSTERESIS;
  }

  /// What reads as 0 or 100 % is half a percent away from it.
  private static double logOdds(int percent) {
    var share = Math.clamp(percent, 0.5, 99.5);
    return Math.log(share / (100 - share));
  }

  /// Whether a trembling takes it into another band.
  boolean isBorderline(Probability churnProbability) {
    var at = percent(churnProbability);
    var beyond = at < renewalBelow || at > churnAbove ? nearestInside(at) : nearestOutside();
    return beyond.anyMatch(edge -> nearlyEqual(at, edge));
  }

  /// The nearest percentage of the band next to that of one outside.
  private IntStream nearestInside(int percent) {
    return IntStream.of(percent < renewalBelow ? renewalBelow : churnAbove);
  }

  private IntStream nearestOutside() {
    return IntStream.of(renewalBelow - 1, churnAbove + 1);
  }

  /// In two steps, because a forecast is stored to a tenth of a percent and must read the same
  /// before and after.
  private static int percent(Probability probability) {
    var perMille = Math.round(1_000 * probability.value());
    return (int) Math.round(perMille / 10.0);
  }
}
