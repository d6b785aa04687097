package dev.oarlock.local.slack.html;

import java.util.ArrayList;
import java.util.List;

/// A value axis with round marks that hold all values.
///
/// @param step the distance between two marks
record ValueAxis(double low, double high, double step) {
  static ValueAxis covering(List<Double> values, boolean fromZero) {
    double min = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double max = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double least = fromZero || (min >= 0 && min < max * 0.6) ? Math.min(0, min) : min;
    double step = roundStep((Math.max(max, least + 1e-9) - least) / 4);
    return new ValueAxis(Math.floor(least / step) * step, Math.ceil(max / step) * step, step);
  }

  List<Double> ticks() {
    var marks = new ArrayList<Double>();
    for (double mark = low; mark <= high + step / 2; mark += step) {
      marks.add(mark);
    }
    return marks;
  }

  /// Where this value lies, from 0 at the bottom to 1 at the top.
  double fraction(double value) {
    return high == low ? 0 : (value - low) / (high - low);
  }

  private static double roundStep(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-9))));
    double lead = raw / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }
}
