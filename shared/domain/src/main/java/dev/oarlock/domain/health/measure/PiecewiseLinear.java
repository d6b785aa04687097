package dev.oarlock.domain.health.measure;

import dev.oarlock.domain.health.measure.ScoreCurve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Checks the shape of a curve's points and interpolates between them.
final class PiecewiseLinear {
  private PiecewiseLinear() {}

  static List<Point> points(double... valuesAndScores) {
    var points = new ArrayList<Point>();
    for (var i = 0; i + 1 < valuesAndScores.length; i += 2) {
      points.add(new Point(valuesAndScores[i], (int) valuesAndScores[i + 1]));
    }
    return points;
  }

  static void requireAscending(List<Point> points) {
    var ascend = steps(points).allMatch(i -> points.get(i - 1).value() < points.get(i).value());
    if (points.size() < 2 || !ascend) {
      throw new IllegalArgumentException("a curve needs two or more ascending values: " + points);
    }
  }

  static boolean isRising(List<Point> points) {
    return steps(points).allMatch(i -> points.get(i - 1).score() <= points.get(i).score());
  }

  static boolean isFalling(List<Point> points) {
    return steps(points).allMatch(i -> points.get(i - 1).score() >= points.get(i).score());
  }

  /// The index of the first of the highest points.
  static int indexOfMaximum(List<Point> points) {
    var top = 0;
    for (var i = 1; i < points.size(); i++) {
      top = points.get(i).score() > points.get(top).score() ? i : top;
    }
    return top;
  }

  private static IntStream steps(List<Point> points) {
    return IntStream.range(1, points.size());
  }

  static int interpolate(List<Point> points, double value) {
    for (var i = 0; i < points.size(); i++) {
      var right = points.get(i);
      if (value <= right.value()) {
        return i == 0 ? right.score() : between(points.get(i - 1), right, value);
      }
    }
    return points.getLast().score();
  }

  private static int between(Point left, Point right, double value) {
    var fraction = (value - left.value()) / (right.value() - left.value());
    return (int) Math.round(left.score() + fraction * (right.score() - left.score()));
  }
}
