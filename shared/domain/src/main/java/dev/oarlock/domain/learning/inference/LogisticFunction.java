package dev.oarlock.domain.learning.inference;

/// The way between a probability and its log-odds. `StrictMath` gives the same bits everywhere.
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

  /// Minus the logarithm of the likelihood of what happened (1: it did; between: in that share).
  public static double logLoss(double logOdds, double happened) {
    return Math.max(logOdds, 0)
        + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)))
        - happened * logOdds;
  }

  /// What to add to these log-odds so that the mean probability is `rate`.
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
    for (var each : logOdds) {
      sum += probability(each + shift);
    }
    return sum / logOdds.length;
  }
}
