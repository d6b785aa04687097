package dev.oarlock.domain.churn.estimate;

/// The chance of having left by some day: `logStay` is the logarithm of the chance to have stayed,
/// `spread` the standard deviation of the log-odds of having left, as far as weights are doubted.
public record SurvivalEstimate(double logSurvival, double logOddsDeviation) {
  private static final double Z_95 = 1.6448536269514722;

  public Probability probability() {
    return new Probability(churned());
  }

  private double churned() {
    return -Math.expm1(logSurvival);
  }

  public CredibleInterval interval() {
    var logOdds = Math.log(churned()) - logSurvival;
    return CredibleInterval.of(
        logistic(logOdds - Z_95 * logOddsDeviation), logistic(logOdds + Z_95 * logOddsDeviation));
  }

  public static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
