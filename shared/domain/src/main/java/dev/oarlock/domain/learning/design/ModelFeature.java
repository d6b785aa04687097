package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.FeatureColumn;
import java.util.Arrays;
import java.util.List;

/// One column of a table in the model: its standardization and its basis functions.
public record ModelFeature(
    String name, Standardization standardization, List<BasisFunction> basisFunctions) {
  public ModelFeature {
    basisFunctions = List.copyOf(basisFunctions);
  }

  /// Numbers become standard deviations from the mean.
  public record Standardization(double mean, double standardDeviation) {
    /// Numbers stay as they are.
    static final Standardization IDENTITY = new Standardization(0, 1);

    private static final double MAX_DEVIATIONS = 10;

    public Standardization {
      if (!(standardDeviation > 0) || !Double.isFinite(mean + standardDeviation)) {
        throw new IllegalArgumentException(
            "not a standardization: " + mean + ", " + standardDeviation);
      }
    }

    /// Whether numbers stay as they are.
    public boolean isIdentity() {
      return equals(IDENTITY);
    }

    /// Whether a value is so far off that it counts as [#MAX_DEVIATIONS].
    boolean clips(double value) {
      return Math.abs(value - mean) > MAX_DEVIATIONS * standardDeviation;
    }

    /// Beyond [#MAX_DEVIATIONS] a value is an error or adds no information.
    double standardize(double value) {
      return Math.clamp((value - mean) / standardDeviation, -MAX_DEVIATIONS, MAX_DEVIATIONS);
    }
  }

  /// Which share of a column's known values is clipped. In no column is it more than one in a
  /// hundred by its own mean and standard deviation (P. L. Chebyshev 1867), so where it is, the
  /// column is of another unit than the one that the model knows.
  public double clippedShare(FeatureColumn column) {
    return switch (column) {
      case FeatureColumn.Numeric numeric ->
          Arrays.stream(numeric.sortedValues())
              .mapToInt(value -> standardization.clips(value) ? 1 : 0)
              .average()
              .orElse(0);
      case FeatureColumn.Categorical _ -> 0;
    };
  }

  /// Whether its column is categorical.
  public boolean isCategorical() {
    return basisFunctions.stream().anyMatch(BasisFunction.CategoryIndicator.class::isInstance);
  }
}
