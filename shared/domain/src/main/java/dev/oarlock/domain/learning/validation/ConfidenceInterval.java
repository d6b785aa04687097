package dev.oarlock.domain.learning.validation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// A metric and its 95 % bootstrap confidence interval.
public record ConfidenceInterval(double value, double low, double high) {
  private static final double TAIL_PROBABILITY = 0.025;

  /// Resamples without a finite value are left out.
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

  /// Whether the whole interval is above zero.
  public boolean isAboveZero() {
    return low > 0;
  }

  static double[] unitWeights(int size) {
    var ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
