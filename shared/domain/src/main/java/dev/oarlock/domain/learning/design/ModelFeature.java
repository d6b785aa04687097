package dev.oarlock.domain.learning.design;

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

    /// Beyond [#MAX_DEVIATIONS] a value is an error or adds no information.
    double standardize(double value) {
      return Math.clamp((value - mean) / standardDeviation, -MAX_DEVIATIONS, MAX_DEVIATIONS);
    }
  }

  /// Whether its column is categorical.
  public boolean isCategorical() {
    return basisFunctions.stream().anyMatch(BasisFunction.CategoryIndicator.class::isInstance);
  }
}
