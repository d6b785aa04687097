package dev.oarlock.domain.churn.estimate;

import java.util.OptionalInt;

/// The Cholesky decomposition of a symmetric positive definite matrix into a lower triangle and its
/// transpose.
public final class CholeskyDecomposition {
  private static final double ROUNDING = 1e-9;

  private final double[][] lower;

  private CholeskyDecomposition(double[][] lower) {
    this.lower = lower;
  }

  /// Only the lower triangle of `matrix` is read. Rounding may make a pivot vanish; it is then kept
  /// at 1e-14 of its diagonal element. A variable with zero variance gets a row of zeros.
  public static CholeskyDecomposition of(double[][] matrix) {
    var lower = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        var remainder = matrix[i][j] - dotProduct(lower, i, j);
        lower[i][j] =
            i == j
                ? Math.sqrt(Math.max(remainder, 1e-14 * matrix[i][i]))
                : quotient(remainder, lower[j][j]);
      }
    }
    return new CholeskyDecomposition(lower);
  }

  /// The first row that makes a matrix no covariance: some sum of the variables up to it would vary
  /// less than not at all. Rounding alone is forgiven.
  public static OptionalInt firstIndefiniteRow(double[][] matrix) {
    var lower = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        var remainder = matrix[i][j] - dotProduct(lower, i, j);
        if (lower[j][j] == 0 && remainder != 0) {
          return OptionalInt.of(i);
        }
        lower[i][j] = quotient(remainder, lower[j][j]);
      }
      var left = matrix[i][i] * (1 + ROUNDING) - dotProduct(lower, i, i);
      if (!(left >= 0)) {
        return OptionalInt.of(i);
      }
      lower[i][i] = Math.sqrt(left);
    }
    return OptionalInt.empty();
  }

  private static double quotient(double remainder, double pivot) {
    return pivot == 0 ? 0 : remainder / pivot;
  }

  private static double dotProduct(double[][] lower, int i, int j) {
    double sum = 0;
    for (int k = 0; k < j; k++) {
      sum += lower[i][k] * lower[j][k];
    }
    return sum;
  }

  /// The `x` for which the matrix times `x` is `right`.
  public double[] solve(double[] right) {
    var x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /// Reads the matrix as a covariance: how much each of its independent factors shifts a quantity
  /// with this gradient in the coefficients.
  public FactorLoadings loadings(double[] gradient) {
    var loadings = new double[gradient.length];
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; gradient[i] != 0 && j <= i; j++) {
        loadings[j] += gradient[i] * lower[i][j];
      }
    }
    return new FactorLoadings(loadings);
  }

  public double[][] inverse() {
    var inverse = new double[lower.length][];
    for (int i = 0; i < lower.length; i++) {
      var unit = new double[lower.length];
      unit[i] = 1;
      inverse[i] = solve(unit);
    }
    return inverse;
  }

  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < lower.length; i++) {
      sum += 2 * StrictMath.log(lower[i][i]);
    }
    return sum;
  }
}
