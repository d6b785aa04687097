package dev.oarlock.cli.demo.sample;

import java.util.List;

/// A value that moves in straight lines through points spread evenly over a year.
record LinearCurve(List<Double> points) {
  /// `t` is 0 a year ago and 1 today.
  double at(double t) {
    var position = Math.clamp(t, 0, 1) * (points.size() - 1);
    var left = (int) Math.min(position, points.size() - 2.0);
    return points.size() == 1
        ? points.getFirst()
        : points.get(left) + (position - left) * (points.get(left + 1) - points.get(left));
  }
}
