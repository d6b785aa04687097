package dev.oarlock.domain.learn;

import dev.oarlock.domain.forecast.Cholesky;
import java.util.Arrays;

/// Weights that are known only about: means and covariance (log-odds), the intercept first.
public final class Belief {
  private final double[] means;
  private final double[][] covariance;

  /// `covariance` is as wide and as high as there are means. Of what rounding left unequal the
  /// lower triangle counts.
  public Belief(double[] means, double[][] covariance) {
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

  public int width() {
    return means.length;
  }

  public double mean(int i) {
    return means[i];
  }

  public double covariance(int i, int j) {
    return covariance[i][j];
  }

  /// The independent lots that its weights are drawn by.
  Cholesky parts() {
    return Cholesky.of(covariance);
  }

  double logOdds(double[] row) {
    return Matrix.dot(row, means);
  }

  /// How far the log-odds of a row may be off: their variance.
  double variance(double[] row) {
    return Matrix.variance(row, covariance);
  }

  /// What two people believe together, `share` (0 to 1) being the trust in this one: the mean and
  /// the covariance of the mixture.
  Belief mixed(double share, Belief other) {
    var mean = new double[means.length];
    var mixture = new double[means.length][means.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = share * means[i] + (1 - share) * other.means[i];
      for (int j = 0; j < mean.length; j++) {
        var apart = (means[i] - other.means[i]) * (means[j] - other.means[j]);
        mixture[i][j] =
            share * covariance[i][j]
                + (1 - share) * other.covariance[i][j]
                + share * (1 - share) * apart;
      }
    }
    return new Belief(mean, mixture);
  }

  /// The same belief about log-odds that are `shift` plus `stretch` times these. How far the truth
  /// may be from the mean stays as it is.
  Belief redrawn(double shift, double stretch) {
    var mean = means.clone();
    for (int i = 0; i < mean.length; i++) {
      mean[i] *= stretch;
    }
    mean[0] += shift;
    return new Belief(mean, covariance);
  }

  /// The same belief, told for rows that are not centred on these column means.
  Belief uncentred(double[] columns) {
    var mean = means.clone();
    var moved = new double[mean.length][];
    for (int i = 0; i < mean.length; i++) {
      mean[0] -= i == 0 ? 0 : means[i] * columns[i];
      moved[i] = covariance[i].clone();
    }
    for (int j = 0; j < mean.length; j++) {
      for (int i = 1; i < mean.length; i++) {
        moved[0][j] -= columns[i] * covariance[i][j];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      for (int j = 1; j < mean.length; j++) {
        moved[i][0] -= columns[j] * moved[i][j];
      }
    }
    return new Belief(mean, moved);
  }
}
