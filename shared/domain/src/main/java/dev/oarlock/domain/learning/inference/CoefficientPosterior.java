package dev.oarlock.domain.learning.inference;

import dev.oarlock.domain.churn.estimate.CholeskyDecomposition;
import java.util.Arrays;

/// Weights that are known only about: means and covariance (log-odds), the intercept first.
public final class CoefficientPosterior {
  private final double[] means;
  private final double[][] covariance;

  /// `covariance` is as wide and as high as there are means. Of what rounding left unequal the
  /// lower triangle counts.
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

  /// The independent lots that its weights are drawn by.
  public CholeskyDecomposition cholesky() {
    return CholeskyDecomposition.of(covariance);
  }

  public double logOdds(double[] row) {
    return Matrix.dot(row, means);
  }

  /// How far the log-odds of a row may be off: their variance.
  public double variance(double[] row) {
    return Matrix.variance(row, covariance);
  }

  /// What two people believe together, `share` (0 to 1) being the trust in this one: the mean and
  /// the covariance of the mixture.
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

  /// The same belief about log-odds that are `shift` plus `stretch` times these. How far the truth
  /// may be from the mean stays as it is.
  CoefficientPosterior recalibrated(double shift, double slope) {
    var mean = means.clone();
    for (int i = 0; i < mean.length; i++) {
      mean[i] *= slope;
    }
    mean[0] += shift;
    return new CoefficientPosterior(mean, covariance);
  }

  /// The same belief, told for rows that are not centred on these column means.
  public CoefficientPosterior uncentered(double[] columnMeans) {
    var mean = means.clone();
    var moved = new double[mean.length][];
    for (int i = 0; i < mean.length; i++) {
      mean[0] -= i == 0 ? 0 : means[i] * columnMeans[i];
      moved[i] = covariance[i].clone();
    }
    for (int j = 0; j < mean.length; j++) {
      for (int i = 1; i < mean.length; i++) {
        moved[0][j] -= columnMeans[i] * covariance[i][j];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      for (int j = 1; j < mean.length; j++) {
        moved[i][0] -= columnMeans[j] * moved[i][j];
      }
    }
    return new CoefficientPosterior(mean, moved);
  }
}
