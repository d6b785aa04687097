package dev.oarlock.local.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// What a value axis covers.
///
/// @param step the distance between two ticks
public record ValueRange(double low, double high, double step) {
  private static final int STEPS = 4;

  /// Round ticks that hold all values; from zero where that costs little of the height.
  public static ValueRange covering(List<Double> values) {
    double low = numbers(values).min().orElse(0);
    double high = numbers(values).max().orElse(1);
    return low >= 0 && low < high * 0.6 ? rounded(0, high) : rounded(low, high);
  }

  /// Round ticks that hold all values and zero, for marks that stand on it.
  public static ValueRange coveringZero(List<Double> values) {
    return rounded(
        Math.min(0, numbers(values).min().orElse(0)), Math.max(0, numbers(values).max().orElse(1)));
  }

  private static ValueRange rounded(double low, double high) {
    double step = roundStep(Math.max(high - low, 1e-9) / STEPS);
    return new ValueRange(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  private static double roundStep(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }

  List<Double> steps() {
    return LongStream.rangeClosed(0, Math.round((high - low) / step))
        .mapToObj(index -> low + step * index)
        .toList();
  }

  double fraction(double value) {
    return high == low ? 0 : (value - low) / (high - low);
  }

  private static DoubleStream numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue);
  }
}
