package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.FeatureColumn;

/// One shape that a column's effect is made of; each has a weight of its own. All but
/// [MissingMeasurePolicy] are 0 where nothing is known.
public sealed interface BasisFunction {
  /// The value itself: so much a unit.
  record Linear() implements BasisFunction {
    double transform(double value) {
      return value;
    }
  }

  /// A bend: the slope changes at `knot`. Shifted to be 0 at 0, so that an average account gets
  /// nothing from it.
  record Hinge(double knot) implements BasisFunction {
    double transform(double value) {
      return Math.max(value - knot, 0) - Math.max(-knot, 0);
    }
  }

  /// One of the words of a column of words.
  record CategoryIndicator(String category) implements BasisFunction {}

  /// That nothing is known.
  record MissingIndicator() implements BasisFunction {}

  /// Its value in a row.
  default double value(
      FeatureColumn column, ModelFeature.Standardization standardization, int row) {
    if (column.missing(row)) {
      return this instanceof MissingIndicator ? 1 : 0;
    }
    return switch (column) {
      case FeatureColumn.Numeric numbers ->
          numericValue(standardization.standardize(numbers.at(row)));
      case FeatureColumn.Categorical words ->
          this instanceof CategoryIndicator(var word) && word.equals(words.at(row)) ? 1 : 0;
    };
  }

  private double numericValue(double value) {
    return switch (this) {
      case Linear line -> line.transform(value);
      case Hinge hinge -> hinge.transform(value);
      case CategoryIndicator _, MissingIndicator _ -> 0;
    };
  }
}
