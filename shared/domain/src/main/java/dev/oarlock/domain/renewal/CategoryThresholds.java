package dev.oarlock.domain.renewal;

import dev.oarlock.domain.churn.estimate.Probability;
import java.util.stream.IntStream;

/// The thresholds between forecast categories, in whole percent as people read them, so that a
/// probability shown as 10 % always has one category: likely renewal below `renewalBelow`, likely
/// churn above `churnAbove`, at risk between them and at both.
public record CategoryThresholds(int renewalBelow, int churnAbove) {
  private static final double HYSTERESIS = 0.25;

  public CategoryThresholds {
    if (renewalBelow < 1 || renewalBelow > churnAbove || churnAbove > 99) {
      throw new IllegalArgumentException(
          "thresholds do not ascend within 1 to 99 percent: " + renewalBelow + ", " + churnAbove);
    }
  }

  /// A renewal is likely below the annual base rate of churn, and churn is likely above four times
  /// that rate. The first threshold is at least 5 %, because nobody can tell 2 % from 4 %. The
  /// second lies between 40 and 70 %, so that an account that probably stays is never likely churn,
  /// and one that probably churns always is.
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

  /// Whether two probabilities differ by no more than the hysteresis: a quarter in log-odds, by
  /// which all probabilities of a model may be off at once. Around 10 % that is 8 to 12, around 40
  /// % it is 35 to 46.
  static boolean nearlyEqual(Probability one, Probability other) {
    return nearlyEqual(percent(one), percent(other));
  }

  private static boolean nearlyEqual(int one, int other) {
    return Math.abs(logOdds(one) - logOdds(other)) <= HYSTERESIS;
  }

  /// 0 and 100 % count as half a percent away from it.
  private static double logOdds(int percent) {
    var share = Math.clamp(percent, 0.5, 99.5);
    return Math.log(share / (100 - share));
  }

  /// Whether a change within the hysteresis would give it another category.
  boolean isBorderline(Probability churnProbability) {
    var at = percent(churnProbability);
    var beyond = at < renewalBelow || at > churnAbove ? nearestInside(at) : nearestOutside();
    return beyond.anyMatch(other -> nearlyEqual(at, other));
  }

  /// For a percentage outside the at-risk category: the nearest one inside.
  private IntStream nearestInside(int percent) {
    return IntStream.of(percent < renewalBelow ? renewalBelow : churnAbove);
  }

  private IntStream nearestOutside() {
    return IntStream.of(renewalBelow - 1, churnAbove + 1);
  }

  /// As people read it; a store keeps as much of a forecast as that takes.
  private static int percent(Probability probability) {
    return (int) Math.round(100 * probability.value());
  }
}
