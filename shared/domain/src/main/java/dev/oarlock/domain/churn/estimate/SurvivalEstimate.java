package dev.oarlock.domain.churn.estimate;

/// The survival of an account up to some day: `logSurvival` is the logarithm of the survival
/// probability, `logOddsDeviation` the standard deviation of the log-odds of churn from the
/// uncertainty of the coefficients.
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
