package dev.oarlock.domain.learning.validation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// A measured value, and between which values 19 of 20 samples of accounts like these lie.
public record ConfidenceInterval(double value, double low, double high) {
  private static final double TAIL_PROBABILITY = 0.025;

  /// A sample that drew nobody says nothing.
  static ConfidenceInterval of(AccountBootstrap bootstrap, ToDoubleFunction<double[]> measure) {
    var value = measure.applyAsDouble(bootstrap.originalWeights());
    var values =
        bootstrap
            .resampleWeights()
            .mapToDouble(measure)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return values.length == 0
        ? new ConfidenceInterval(value, value, value)
        : new ConfidenceInterval(
            value, quantile(values, TAIL_PROBABILITY), quantile(values, 1 - TAIL_PROBABILITY));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /// Whether it is surely more than nothing.
  public boolean isAboveZero() {
    return low > 0;
  }

  static double[] unitWeights(int size) {
    var ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
