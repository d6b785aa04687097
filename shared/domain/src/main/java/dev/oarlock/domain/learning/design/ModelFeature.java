package dev.oarlock.domain.learning.design;

import java.util.List;

/// How one column of a table speaks: the unit its numbers are measured in, and its shapes.
public record ModelFeature(
    String name, Standardization standardization, List<BasisFunction> basisFunctions) {
  public ModelFeature {
    basisFunctions = List.copyOf(basisFunctions);
  }

  /// Numbers are counted in spreads from the centre.
  public record Standardization(double mean, double standardDeviation) {
    /// Numbers as they stand.
    static final Standardization IDENTITY = new Standardization(0, 1);

    private static final double MAX_DEVIATIONS = 10;

    public Standardization {
      if (!(standardDeviation > 0) || !Double.isFinite(mean + standardDeviation)) {
        throw new IllegalArgumentException("unit is not one: " + mean + ", " + standardDeviation);
      }
    }

    /// Farther out than [#FARTHEST] is a slip of the pen or says nothing more.
    double standardize(double value) {
      return Math.clamp((value - mean) / standardDeviation, -MAX_DEVIATIONS, MAX_DEVIATIONS);
    }
  }

  /// Whether its column holds words.
  public boolean isCategorical() {
    return basisFunctions.stream().anyMatch(BasisFunction.CategoryIndicator.class::isInstance);
  }
}
