package dev.oarlock.domain.churn.estimate;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// The covariance of a model's coefficients (log-odds): the intercept first, then each driver in
/// order with its weight and its hinges.
public final class CoefficientCovariance {
  private final double[][] covariance;
  private final CholeskyDecomposition decomposition;

  /// Takes a square symmetric matrix.
  public CoefficientCovariance(double[][] covariance) {
    this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    if (Arrays.stream(covariance).anyMatch(row -> row.length != covariance.length)) {
      throw new IllegalArgumentException("covariance is not square: " + covariance.length);
    }
    this.decomposition = CholeskyDecomposition.of(covariance);
  }

  /// Independent coefficients with these standard deviations.
  public static CoefficientCovariance independent(DoubleStream deviations) {
    var deviation = deviations.toArray();
    var covariance = new double[deviation.length][deviation.length];
    for (int i = 0; i < deviation.length; i++) {
      covariance[i][i] = deviation[i] * deviation[i];
    }
    return new CoefficientCovariance(covariance);
  }

  /// The same with further coefficients of these standard deviations, independent of all others.
  public CoefficientCovariance extendedBy(DoubleStream deviations) {
    var further = independent(deviations);
    var extended = new double[size() + further.size()][size() + further.size()];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(covariance[i], 0, extended[i], 0, size());
    }
    for (int i = 0; i < further.size(); i++) {
      extended[size() + i][size() + i] = further.covariance[i][i];
    }
    return new CoefficientCovariance(extended);
  }

  public int size() {
    return covariance.length;
  }

  public double between(int i, int j) {
    return covariance[i][j];
  }

  /// The standard deviation of a quantity with this gradient in the coefficients.
  public double standardDeviation(double[] gradient) {
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; gradient[i] != 0 && j < gradient.length; j++) {
        sum += gradient[i] * covariance[i][j] * gradient[j];
      }
    }
    return Math.sqrt(Math.max(0, sum));
  }

  /// How much such a quantity shifts with each of the independent factors.
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
