package dev.oarlock.domain.forecast;

/// The chance of having left by some day: `logStay` is the logarithm of the chance to have stayed,
/// `spread` the standard deviation of the log-odds of having left, as far as weights are doubted.
record Chance(double logStay, double spread) {
  private static final double FROM_MIDDLE_TO_95TH = 1.6448536269514722;

  Probability probability() {
    return new Probability(left());
  }

  private double left() {
    return -Math.expm1(logStay);
  }

  Range band() {
    var logOdds = Math.log(left()) - logStay;
    return Range.of(
        logistic(logOdds - FROM_MIDDLE_TO_95TH * spread),
        logistic(logOdds + FROM_MIDDLE_TO_95TH * spread));
  }

  static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
