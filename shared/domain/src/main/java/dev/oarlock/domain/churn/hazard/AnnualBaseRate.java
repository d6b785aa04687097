package dev.oarlock.domain.churn.hazard;

import dev.oarlock.domain.churn.estimate.Probability;

/// The share of customers that churn in a year, before anything is known of one. One that somebody
/// `stated` is trusted more than one that is assumed because nobody did.
public record AnnualBaseRate(Probability rate, boolean stated) {
  private static final AnnualBaseRate ASSUMED = new AnnualBaseRate(new Probability(0.10), false);
  private static final double STATED_DEVIATION = 0.3;

  /// Portfolios differ by so much that this hardly excludes any.
  private static final double ASSUMED_DEVIATION = 1.5;

  public AnnualBaseRate {
    if (rate.value() <= 0 || rate.value() >= 1) {
      throw new IllegalArgumentException(
          "annual base rate is not between 0 and 1: " + rate.value());
    }
  }

  public static AnnualBaseRate stated(double rate) {
    return new AnnualBaseRate(new Probability(rate), true);
  }

  /// 10 %, which is wrong for most portfolios.
  public static AnnualBaseRate assumed() {
    return ASSUMED;
  }

  /// How far it may be off: a standard deviation in log-odds.
  public double deviation() {
    return stated ? STATED_DEVIATION : ASSUMED_DEVIATION;
  }

  /// The constant probability of churn within so many days that gives this rate in a year.
  public double within(int days) {
    return -Math.expm1(Math.log1p(-rate.value()) * (days / 365.0));
  }
}
