package dev.oarlock.domain.churn.estimate;

/// The survival of an account up to some day: `logSurvival` is the logarithm of the survival
/// probability, `highest` and `lowest` are those at the ends of the 90 % interval.
public record SurvivalEstimate(double logSurvival, double highest, double lowest) {
  public Probability probability() {
    return new Probability(churned(logSurvival));
  }

  public PredictionInterval interval() {
    return PredictionInterval.of(churned(highest), churned(lowest));
  }

  private static double churned(double logSurvival) {
    return -Math.expm1(logSurvival);
  }

  public static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
