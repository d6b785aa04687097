package dev.oarlock.domain.learn;

/// What is believed about weights before any label: each a mean and a standard deviation
/// (log-odds), independent of each other.
final class Prior {
  private final double[] means;
  private final double[] spreads;

  Prior(double[] means, double[] spreads) {
    this.means = means;
    this.spreads = spreads;
  }

  double[] means() {
    return means.clone();
  }

  double precision(int i) {
    return 1 / (spreads[i] * spreads[i]);
  }

  /// Half the squared distance of `weights` from the means, in spreads.
  double distance(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      var steps = (weights[i] - means[i]) / spreads[i];
      sum += steps * steps / 2;
    }
    return sum;
  }

  double logDeterminantOfPrecision() {
    double sum = 0;
    for (var spread : spreads) {
      sum -= 2 * StrictMath.log(spread);
    }
    return sum;
  }

  double[][] covariance() {
    var covariance = new double[spreads.length][spreads.length];
    for (int i = 0; i < spreads.length; i++) {
      covariance[i][i] = spreads[i] * spreads[i];
    }
    return covariance;
  }
}
