package dev.oarlock.domain.learn;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// A measured value, and between which values 19 of 20 samples of accounts like these lie.
public record Interval(double value, double low, double high) {
  private static final double TAIL = 0.025;

  /// A sample that drew nobody says nothing.
  static Interval of(Samples samples, ToDoubleFunction<double[]> measure) {
    var value = measure.applyAsDouble(samples.everybody());
    var values = samples.drawn().mapToDouble(measure).filter(Double::isFinite).sorted().toArray();
    return values.length == 0
        ? new Interval(value, value, value)
        : new Interval(value, at(values, TAIL), at(values, 1 - TAIL));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /// Whether it is surely more than nothing.
  public boolean aboveZero() {
    return low > 0;
  }

  static double[] ones(int size) {
    var ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
