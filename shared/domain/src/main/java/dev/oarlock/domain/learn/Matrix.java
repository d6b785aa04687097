package dev.oarlock.domain.learn;

import java.util.stream.IntStream;

/// Rows of numbers, the first of each row being 1. Sums run from the first row to the last, so that
/// the same rows in the same order give the same sums to the bit.
final class Matrix {
  private final double[][] rows;

  Matrix(double[][] rows) {
    this.rows = rows;
  }

  int size() {
    return rows.length;
  }

  double[] row(int row) {
    return rows[row];
  }

  Matrix pick(int[] picked) {
    return new Matrix(IntStream.of(picked).mapToObj(row -> rows[row]).toArray(double[][]::new));
  }

  /// Every so many rows, at most `most` of them.
  Matrix thinned(int most) {
    var step = Math.max(1, (rows.length + most - 1) / most);
    return pick(IntStream.iterate(0, row -> row < rows.length, row -> row + step).toArray());
  }

  /// The mean of each column; that of the ones is 0, so that centring leaves them.
  double[] means(int width) {
    var means = new double[width];
    for (var row : rows) {
      for (int i = 1; i < width; i++) {
        means[i] += row[i] / rows.length;
      }
    }
    return means;
  }

  Matrix centred(double[] means) {
    var centred = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      centred[row] = rows[row].clone();
      for (int i = 1; i < means.length; i++) {
        centred[row][i] -= means[i];
      }
    }
    return new Matrix(centred);
  }

  double[] times(double[] weights) {
    var sums = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      sums[row] = dot(rows[row], weights);
    }
    return sums;
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /// How far `vector` reaches under a covariance: its variance.
  static double variance(double[] vector, double[][] covariance) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * dot(covariance[i], vector);
    }
    return Math.max(0, sum);
  }
}
