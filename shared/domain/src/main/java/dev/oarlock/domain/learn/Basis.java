package dev.oarlock.domain.learn;

/// One shape that a column's effect is made of; each has a weight of its own. All but [Missing] are
/// 0 where nothing is known.
public sealed interface Basis {
  /// The value itself: so much a unit.
  record Line() implements Basis {
    double at(double value) {
      return value;
    }
  }

  /// A bend: the slope changes at `knot`. Shifted to be 0 at 0, so that an average account gets
  /// nothing from it.
  record Hinge(double knot) implements Basis {
    double at(double value) {
      return Math.max(value - knot, 0) - Math.max(-knot, 0);
    }
  }

  /// One of the words of a column of words.
  record Word(String word) implements Basis {}

  /// That nothing is known.
  record Missing() implements Basis {}

  /// Its value in a row.
  default double at(Column column, Feature.Unit unit, int row) {
    if (column.missing(row)) {
      return this instanceof Missing ? 1 : 0;
    }
    return switch (column) {
      case Column.Numbers numbers -> of(unit.of(numbers.at(row)));
      case Column.Words words ->
          this instanceof Word(var word) && word.equals(words.at(row)) ? 1 : 0;
    };
  }

  private double of(double value) {
    return switch (this) {
      case Line line -> line.at(value);
      case Hinge hinge -> hinge.at(value);
      case Word _, Missing _ -> 0;
    };
  }
}
