package dev.oarlock.domain.learn;

/// The way between a probability and its log-odds. `StrictMath` gives the same bits everywhere.
final class Logistic {
  private static final int HALVINGS = 200;
  private static final double FAR = 60;

  private Logistic() {}

  static double probability(double logOdds) {
    if (logOdds >= 0) {
      return 1 / (1 + StrictMath.exp(-logOdds));
    }
    var odds = StrictMath.exp(logOdds);
    return odds / (1 + odds);
  }

  static double logOdds(double probability) {
    return StrictMath.log(probability) - StrictMath.log1p(-probability);
  }

  /// Minus the logarithm of the likelihood of what happened (1: it did; between: in that share).
  static double loss(double logOdds, double happened) {
    return Math.max(logOdds, 0)
        + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)))
        - happened * logOdds;
  }

  /// What to add to these log-odds so that the mean probability is `rate`.
  static double shift(double[] logOdds, double rate) {
    if (logOdds.length == 0) {
      return logOdds(rate);
    }
    double low = -FAR;
    double high = FAR;
    for (int i = 0; i < HALVINGS; i++) {
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
