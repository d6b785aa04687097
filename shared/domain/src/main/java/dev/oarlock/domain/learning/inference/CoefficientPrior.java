package dev.oarlock.domain.learning.inference;

/// The prior of the coefficients: independent normal distributions, each with a mean and a standard
/// deviation (log-odds).
public final class CoefficientPrior {
  private final double[] means;
  private final double[] standardDeviations;

  public CoefficientPrior(double[] means, double[] standardDeviations) {
    this.means = means;
    this.standardDeviations = standardDeviations;
  }

  public double[] means() {
    return means.clone();
  }

  double precision(int i) {
    return 1 / (standardDeviations[i] * standardDeviations[i]);
  }

  /// Half the squared distance of `weights` from the means, in standard deviations.
  double penalty(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      var deviations = (weights[i] - means[i]) / standardDeviations[i];
      sum += deviations * deviations / 2;
    }
    return sum;
  }

  double logDeterminantOfPrecision() {
    double sum = 0;
    for (var standardDeviation : standardDeviations) {
      sum -= 2 * StrictMath.log(standardDeviation);
    }
    return sum;
  }

  double[][] covariance() {
    var covariance = new double[standardDeviations.length][standardDeviations.length];
    for (int i = 0; i < standardDeviations.length; i++) {
      covariance[i][i] = standardDeviations[i] * standardDeviations[i];
    }
    return covariance;
  }
}
