package dev.oarlock.domain.dataquality.anomaly;

/// How many of so many, each by the same chance.
final class BinomialTail {
  private BinomialTail() {}

  /// The chance of `least` or more of `of`, each with the chance `p` (over 0 and under 1), summed
  /// from the small end so that tiny chances keep their digits.
  static double atLeast(int least, int of, double p) {
    if (least <= 0) {
      return 1;
    }
    var sum = 0.0;
    var log = of * Math.log(p);
    for (var k = of; k >= least; k--) {
      sum += Math.exp(log);
      log += Math.log(k) - Math.log(of - k + 1.0) + Math.log1p(-p) - Math.log(p);
    }
    return Math.min(1, sum);
  }
}
