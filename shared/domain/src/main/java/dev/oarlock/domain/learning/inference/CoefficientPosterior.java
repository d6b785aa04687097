package dev.oarlock.domain.learning.inference;

import dev.oarlock.domain.churn.estimate.CholeskyDecomposition;
import java.util.Arrays;

/// The posterior of the coefficients: means and covariance (log-odds), the intercept first.
public final class CoefficientPosterior {
  private final double[] means;
  private final double[][] covariance;

  /// `covariance` is square with the size of `means`. Where rounding made it asymmetric, the lower
  /// triangle is used.
  public CoefficientPosterior(double[] means, double[][] covariance) {
    if (covariance.length != means.length) {
      throw new IllegalArgumentException(
          "covariance of " + covariance.length + " for " + means.length + " means");
    }
    this.means = means.clone();
    this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    for (int i = 0; i < means.length; i++) {
      for (int j = 0; j < i; j++) {
        this.covariance[j][i] = covariance[i][j];
      }
    }
  }

  public int dimension() {
    return means.length;
  }

  public double mean(int i) {
    return means[i];
  }

  public double covariance(int i, int j) {
    return covariance[i][j];
  }

  /// The decomposition into independent factors.
  public CholeskyDecomposition cholesky() {
    return CholeskyDecomposition.of(covariance);
  }

  public double logOdds(double[] row) {
    return Matrix.dot(row, means);
  }

  /// The variance of the log-odds of a row.
  public double variance(double[] row) {
    return Matrix.variance(row, covariance);
  }

  /// The mean and the covariance of a mixture of two posteriors, where this one has the weight
  /// `share` (0 to 1).
  public CoefficientPosterior mixture(double share, CoefficientPosterior other) {
    var mean = new double[means.length];
    var mixture = new double[means.length][means.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = share * means[i] + (1 - share) * other.means[i];
      for (int j = 0; j < mean.length; j++) {
        var distance = (means[i] - other.means[i]) * (means[j] - other.means[j]);
        mixture[i][j] =
            share * covariance[i][j]
                + (1 - share) * other.covariance[i][j]
                + share * (1 - share) * distance;
      }
    }
    return new CoefficientPosterior(mean, mixture);
  }

  /// These means with the uncertainty of another posterior.
  public CoefficientPosterior withCovarianceOf(CoefficientPosterior other) {
    return new CoefficientPosterior(means, other.covariance);
  }

  /// The same with all standard deviations times `factor`.
  public CoefficientPosterior widened(double factor) {
    var wider =
        Arrays.stream(covariance)
            .map(row -> Arrays.stream(row).map(it -> it * factor * factor).toArray())
            .toArray(double[][]::new);
    return new CoefficientPosterior(means, wider);
  }

  /// The posterior of log-odds that are `shift` plus `slope` times these. The covariance stays the
  /// same.
  CoefficientPosterior recalibrated(double shift, double slope) {
    var mean = means.clone();
    for (int i = 0; i < mean.length; i++) {
      mean[i] *= slope;
    }
    mean[0] += shift;
    return new CoefficientPosterior(mean, covariance);
  }

  /// The same posterior for rows that are not centered on these column means.
  public CoefficientPosterior uncentered(double[] columnMeans) {
    var mean = means.clone();
    var uncentered = new double[mean.length][];
    for (int i = 0; i < mean.length; i++) {
      mean[0] -= i == 0 ? 0 : means[i] * columnMeans[i];
      uncentered[i] = covariance[i].clone();
    }
    for (int j = 0; j < mean.length; j++) {
      for (int i = 1; i < mean.length; i++) {
        uncentered[0][j] -= columnMeans[i] * covariance[i][j];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      for (int j = 1; j < mean.length; j++) {
        uncentered[i][0] -= columnMeans[j] * uncentered[i][j];
      }
    }
    return new CoefficientPosterior(mean, uncentered);
  }
}
