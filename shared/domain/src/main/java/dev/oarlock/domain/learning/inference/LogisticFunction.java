package dev.oarlock.domain.learning.inference;

/// Converts between probabilities and log-odds. `StrictMath` gives the same bits on every machine.
public final class LogisticFunction {
  private static final int BISECTIONS = 200;
  private static final double SEARCH_LIMIT = 60;

  private LogisticFunction() {}

  public static double probability(double logOdds) {
    if (logOdds >= 0) {
      return 1 / (1 + StrictMath.exp(-logOdds));
    }
    var odds = StrictMath.exp(logOdds);
    return odds / (1 + odds);
  }

  public static double logOdds(double probability) {
    return StrictMath.log(probability) - StrictMath.log1p(-probability);
  }

  /// The negative log-likelihood of an outcome (1: it happened, 0: it did not; in between: a
  /// share).
  public static double logLoss(double logOdds, double outcome) {
    return Math.max(logOdds, 0)
        + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)))
        - outcome * logOdds;
  }

  /// The shift of these log-odds for which the mean probability is `rate`.
  public static double shiftToRate(double[] logOdds, double rate) {
    if (logOdds.length == 0) {
      return logOdds(rate);
    }
    double low = -SEARCH_LIMIT;
    double high = SEARCH_LIMIT;
    for (int i = 0; i < BISECTIONS; i++) {
      var middle = (low + high) / 2;
      if (mean(logOdds, middle) < rate) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double mean(double[] logOdds, double shift) {
    double sum = 0;
    for (var value : logOdds) {
      sum += probability(value + shift);
    }
    return sum / logOdds.length;
  }
}
