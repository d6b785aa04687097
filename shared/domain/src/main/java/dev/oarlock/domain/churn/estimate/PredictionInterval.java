package dev.oarlock.domain.churn.estimate;

/// The 90 % interval of an account's true probability of churn. It is wider than an interval of the
/// coefficients alone, because it also holds what no driver sees of the account ([LatentEffect]).
public record PredictionInterval(Probability low, Probability high) {
  /// The 95th percentile of the standard normal distribution.
  public static final double Z_95 = 1.6448536269514722;

  public PredictionInterval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "interval from " + low.value() + " down to " + high.value());
    }
  }

  public static PredictionInterval of(double low, double high) {
    return new PredictionInterval(new Probability(low), new Probability(high));
  }

  /// Around a probability of these log-odds that may be off by this standard deviation.
  public static PredictionInterval around(double logOdds, double deviation) {
    return of(logistic(logOdds - Z_95 * deviation), logistic(logOdds + Z_95 * deviation));
  }

  /// Around what has this probability in the mean and may be off by this standard deviation in
  /// log-odds. A skewed mean lies nearer to one half than the median, around which log-odds spread
  /// evenly: the moderated output of D. MacKay (The Evidence Framework Applied to Classification
  /// Networks, 1992), solved for the median. The mean is always within.
  public static PredictionInterval aroundMean(double logOdds, double deviation) {
    var median = logOdds * StrictMath.sqrt(1 + Math.PI / 8 * deviation * deviation);
    var reach = Z_95 * deviation;
    return of(
        logistic(Math.min(logOdds, median - reach)), logistic(Math.max(logOdds, median + reach)));
  }

  /// To the bit as the learner computes it, so that a mean at an end is within.
  private static double logistic(double logOdds) {
    if (logOdds >= 0) {
      return 1 / (1 + StrictMath.exp(-logOdds));
    }
    var odds = StrictMath.exp(logOdds);
    return odds / (1 + odds);
  }

  /// Raises both ends to at least those of a nearer horizon, because the probability of churn
  /// cannot fall with time.
  public PredictionInterval notBelow(PredictionInterval nearer) {
    return of(
        Math.max(low.value(), nearer.low.value()), Math.max(high.value(), nearer.high.value()));
  }
}
