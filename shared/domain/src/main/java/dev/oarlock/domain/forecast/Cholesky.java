package dev.oarlock.domain.forecast;

/// A symmetric positive matrix as the product of a lower triangle and its mirror image.
public final class Cholesky {
  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /// Only the lower triangle of `matrix` is read. Rounding may make a pivot vanish: it is kept at a
  /// trace of its diagonal. What does not vary at all has a row of nothing.
  public static Cholesky of(double[][] matrix) {
    var lower = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        var rest = matrix[i][j] - product(lower, i, j);
        lower[i][j] =
            i == j ? Math.sqrt(Math.max(rest, 1e-14 * matrix[i][i])) : part(rest, lower[j][j]);
      }
    }
    return new Cholesky(lower);
  }

  private static double part(double rest, double pivot) {
    return pivot == 0 ? 0 : rest / pivot;
  }

  private static double product(double[][] lower, int i, int j) {
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

  /// By how much each of the independent lots that the matrix, a covariance, is made of moves a sum
  /// in which each weight counts by `shares`.
  public Sway sway(double[] shares) {
    var byLot = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; shares[i] != 0 && j <= i; j++) {
        byLot[j] += shares[i] * lower[i][j];
      }
    }
    return new Sway(byLot);
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
