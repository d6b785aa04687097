package dev.oarlock.domain.dataquality.anomaly;

/// The upper tail of the binomial distribution.
final class BinomialTail {
  private BinomialTail() {}

  /// The probability of `successes` or more in `trials`, each with probability `p` (above 0 and
  /// below 1), summed from the small end so that tiny probabilities keep their digits.
  static double atLeast(int successes, int trials, double p) {
    if (successes <= 0) {
      return 1;
    }
    var sum = 0.0;
    var log = trials * Math.log(p);
    for (var k = trials; k >= successes; k--) {
      sum += Math.exp(log);
      log += Math.log(k) - Math.log(trials - k + 1.0) + Math.log1p(-p) - Math.log(p);
    }
    return Math.min(1, sum);
  }
}
