package dev.oarlock.domain.learning.inference;

import java.util.stream.IntStream;

/// Rows of numbers, the first of each row being 1. Sums run from the first row to the last, so that
/// the same rows in the same order give the same sums to the bit.
public final class Matrix {
  private final double[][] rows;

  public Matrix(double[][] rows) {
    this.rows = rows;
  }

  public int size() {
    return rows.length;
  }

  public double[] row(int row) {
    return rows[row];
  }

  public Matrix select(int[] selected) {
    return new Matrix(IntStream.of(selected).mapToObj(row -> rows[row]).toArray(double[][]::new));
  }

  /// Rows at equal steps, at most `limit` of them.
  public Matrix subsample(int limit) {
    var step = Math.max(1, (rows.length + limit - 1) / limit);
    return select(IntStream.iterate(0, row -> row < rows.length, row -> row + step).toArray());
  }

  /// The mean of each column; 0 for the column of ones, so that centering keeps it.
  public double[] columnMeans(int width) {
    var means = new double[width];
    for (var row : rows) {
      for (int i = 1; i < width; i++) {
        means[i] += row[i] / rows.length;
      }
    }
    return means;
  }

  public Matrix centered(double[] means) {
    var centered = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      centered[row] = rows[row].clone();
      for (int i = 1; i < means.length; i++) {
        centered[row][i] -= means[i];
      }
    }
    return new Matrix(centered);
  }

  public double[] times(double[] weights) {
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

  /// The variance of the linear combination `vector` under a covariance.
  static double variance(double[] vector, double[][] covariance) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * dot(covariance[i], vector);
    }
    return Math.max(0, sum);
  }
}
