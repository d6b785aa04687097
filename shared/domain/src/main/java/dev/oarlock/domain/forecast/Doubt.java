package dev.oarlock.domain.forecast;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// How far the weights of a model may be off: their covariance (log-odds), the intercept first and
/// then the drivers in their order, each with its weight and its bends.
public final class Doubt {
  private final double[][] covariance;
  private final Cholesky parts;

  /// As wide as it is high, and the same on both sides of the diagonal.
  public Doubt(double[][] covariance) {
    this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    if (Arrays.stream(covariance).anyMatch(row -> row.length != covariance.length)) {
      throw new IllegalArgumentException("covariance is not square: " + covariance.length);
    }
    this.parts = Cholesky.of(covariance);
  }

  /// Weights that are off independently of each other, by so many standard deviations.
  static Doubt of(DoubleStream spreads) {
    var each = spreads.toArray();
    var covariance = new double[each.length][each.length];
    for (int i = 0; i < each.length; i++) {
      covariance[i][i] = each[i] * each[i];
    }
    return new Doubt(covariance);
  }

  public int width() {
    return covariance.length;
  }

  public double covariance(int i, int j) {
    return covariance[i][j];
  }

  /// The standard deviation of a sum in which each weight counts by `shares`.
  double spread(double[] shares) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; shares[i] != 0 && j < shares.length; j++) {
        sum += shares[i] * covariance[i][j] * shares[j];
      }
    }
    return Math.sqrt(Math.max(0, sum));
  }

  /// How such a sum moves with the lots that all weights are drawn by.
  Sway sway(double[] shares) {
    return parts.sway(shares);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Doubt it && Arrays.deepEquals(covariance, it.covariance);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(covariance);
  }
}
