package dev.oarlock.domain.churn.estimate;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// How far the weights of a model may be off: their covariance (log-odds), the intercept first and
/// then the drivers in their order, each with its weight and its bends.
public final class CoefficientCovariance {
  private final double[][] covariance;
  private final CholeskyDecomposition decomposition;

  /// As wide as it is high, and the same on both sides of the diagonal.
  public CoefficientCovariance(double[][] covariance) {
    this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    if (Arrays.stream(covariance).anyMatch(row -> row.length != covariance.length)) {
      throw new IllegalArgumentException("covariance is not square: " + covariance.length);
    }
    this.decomposition = CholeskyDecomposition.of(covariance);
  }

  /// Weights that are off independently of each other, by so many standard deviations.
  public static CoefficientCovariance independent(DoubleStream deviations) {
    var each = deviations.toArray();
    var covariance = new double[each.length][each.length];
    for (int i = 0; i < each.length; i++) {
      covariance[i][i] = each[i] * each[i];
    }
    return new CoefficientCovariance(covariance);
  }

  public int size() {
    return covariance.length;
  }

  public double covariance(int i, int j) {
    return covariance[i][j];
  }

  /// The standard deviation of a sum in which each weight counts by `shares`.
  public double standardDeviation(double[] gradient) {
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; gradient[i] != 0 && j < gradient.length; j++) {
        sum += gradient[i] * covariance[i][j] * gradient[j];
      }
    }
    return Math.sqrt(Math.max(0, sum));
  }

  /// How such a sum moves with the lots that all weights are drawn by.
  public FactorLoadings loadings(double[] gradient) {
    return decomposition.loadings(gradient);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CoefficientCovariance it
        && Arrays.deepEquals(covariance, it.covariance);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(covariance);
  }
}
