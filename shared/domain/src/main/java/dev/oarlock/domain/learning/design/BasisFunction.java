package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.FeatureColumn;

/// One basis function of a column's effect, with a coefficient of its own. All but
/// [MissingIndicator] are 0 for a missing value.
public sealed interface BasisFunction {
  /// The value itself.
  record Linear() implements BasisFunction {
    double transform(double value) {
      return value;
    }
  }

  /// A hinge: the slope changes at `knot`. It is shifted to be 0 at 0, so that it adds nothing for
  /// an average account.
  record Hinge(double knot) implements BasisFunction {
    double transform(double value) {
      return Math.max(value - knot, 0) - Math.max(-knot, 0);
    }
  }

  /// Whether the value is this category.
  record CategoryIndicator(String category) implements BasisFunction {}

  /// Whether the value is missing.
  record MissingIndicator() implements BasisFunction {}

  /// Its value in a row.
  default double value(
      FeatureColumn column, ModelFeature.Standardization standardization, int row) {
    if (column.missing(row)) {
      return this instanceof MissingIndicator ? 1 : 0;
    }
    return switch (column) {
      case FeatureColumn.Numeric numeric ->
          numericValue(standardization.standardize(numeric.at(row)));
      case FeatureColumn.Categorical categorical ->
          this instanceof CategoryIndicator(var category) && category.equals(categorical.at(row))
              ? 1
              : 0;
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
