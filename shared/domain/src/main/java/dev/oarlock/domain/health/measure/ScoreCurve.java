package dev.oarlock.domain.health.measure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Turns a measure's value into a score from 0 to 100.
public sealed interface ScoreCurve {

  /// A value and its score.
  record Point(double value, int score) {
    public Point {
      if (!Double.isFinite(value) || score < 0 || score > 100) {
        throw new IllegalArgumentException("no point of a curve: " + value + " -> " + score);
      }
    }
  }

  /// Straight lines between points, constant beyond the ends; it only rises or only falls.
  record Linear(List<Point> points) implements ScoreCurve {
    public Linear {
      points = List.copyOf(points);
      PiecewiseLinear.requireAscending(points);
      if (!PiecewiseLinear.isRising(points) && !PiecewiseLinear.isFalling(points)) {
        throw new IllegalArgumentException("a linear curve rises or falls, not both: " + points);
      }
    }

    public static Linear of(double... valuesAndScores) {
      return new Linear(PiecewiseLinear.points(valuesAndScores));
    }
  }

  /// Too little and too much are both bad: it rises to a best range and falls after it.
  record TwoSided(List<Point> points) implements ScoreCurve {
    public TwoSided {
      points = List.copyOf(points);
      PiecewiseLinear.requireAscending(points);
      var top = PiecewiseLinear.indexOfMaximum(points);
      var rises = PiecewiseLinear.isRising(points.subList(0, top + 1));
      if (!rises || !PiecewiseLinear.isFalling(points.subList(top, points.size()))) {
        throw new IllegalArgumentException("a two-sided curve rises, then falls: " + points);
      }
      if (PiecewiseLinear.isRising(points) || PiecewiseLinear.isFalling(points)) {
        throw new IllegalArgumentException("a two-sided curve has two sides: " + points);
      }
    }

    public static TwoSided of(double... valuesAndScores) {
      return new TwoSided(PiecewiseLinear.points(valuesAndScores));
    }
  }

  /// Against what is normal for the account itself: the value is percent of its own trailing weeks,
  /// so that 100 is "as always". It rises and has a point at 100.
  record SelfRelative(List<Point> points) implements ScoreCurve {
    public SelfRelative {
      points = List.copyOf(points);
      PiecewiseLinear.requireAscending(points);
      if (!PiecewiseLinear.isRising(points)
          || points.stream().noneMatch(point -> point.value() == 100)) {
        throw new IllegalArgumentException(
            "a self-relative curve rises and has a point at 100 percent: " + points);
      }
    }

    public static SelfRelative of(double... valuesAndScores) {
      return new SelfRelative(PiecewiseLinear.points(valuesAndScores));
    }
  }

  /// Expects more of a customer with longer tenure: each column applies from a number of whole
  /// months on, and the last one to a customer of unknown tenure.
  record TenureColumns(List<Column> columns) implements ScoreCurve {
    public record Column(int fromMonth, Linear curve) {}

    public TenureColumns {
      columns = List.copyOf(columns);
      var months = columns.stream().mapToInt(Column::fromMonth).toArray();
      var sorted = IntStream.range(1, months.length).allMatch(i -> months[i - 1] < months[i]);
      if (months.length == 0 || months[0] != 0 || !sorted) {
        throw new IllegalArgumentException("tenure columns do not ascend from month 0: " + columns);
      }
    }

    Linear curveAt(OptionalInt months) {
      return columns.reversed().stream()
          .filter(column -> column.fromMonth() <= months.orElse(Integer.MAX_VALUE))
          .findFirst()
          .orElse(columns.getFirst())
          .curve();
    }
  }

  /// The score, 0 to 100, of a value for an account with a tenure of so many months.
  default int score(double value, OptionalInt months) {
    return switch (this) {
      case Linear(var points) -> PiecewiseLinear.interpolate(points, value);
      case TwoSided(var points) -> PiecewiseLinear.interpolate(points, value);
      case SelfRelative(var points) -> PiecewiseLinear.interpolate(points, value);
      case TenureColumns columns -> columns.curveAt(months).score(value, months);
    };
  }

  /// Its points at that tenure.
  default List<Point> points(OptionalInt months) {
    return switch (this) {
      case Linear(var points) -> points;
      case TwoSided(var points) -> points;
      case SelfRelative(var points) -> points;
      case TenureColumns columns -> columns.curveAt(months).points();
    };
  }

  /// The tenure in months at which the curve changes next.
  default OptionalInt nextChangeAfter(OptionalInt months) {
    return switch (this) {
      case Linear _, TwoSided _, SelfRelative _ -> OptionalInt.empty();
      case TenureColumns(var columns) ->
          columns.stream()
              .mapToInt(TenureColumns.Column::fromMonth)
              .filter(from -> from > months.orElse(Integer.MAX_VALUE))
              .findFirst();
    };
  }
}
