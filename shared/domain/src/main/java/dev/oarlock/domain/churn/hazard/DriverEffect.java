package dev.oarlock.domain.churn.hazard;

import java.util.List;

/// The effect of a driver on the log-odds of churn: `weight` a unit, and hinges where validation
/// supports them.
public record DriverEffect(double weight, List<HingeTerm> hinges) {
  public DriverEffect {
    hinges = List.copyOf(hinges);
  }

  /// A linear effect, the same for every unit.
  public static DriverEffect linear(double weight) {
    return new DriverEffect(weight, List.of());
  }

  /// The contribution of a value to the log-odds.
  double logOdds(double value) {
    double sum = weight * value;
    for (var hinge : hinges) {
      sum += hinge.weight() * hinge.basis(value);
    }
    return sum + 0.0; // never -0.0
  }

  /// The number of its coefficients.
  int weightCount() {
    return 1 + hinges.size();
  }

  /// Writes the design row of a value, one entry for each of its coefficients.
  void fillRow(double value, double[] row, int from) {
    row[from] = value;
    for (int i = 0; i < hinges.size(); i++) {
      row[from + 1 + i] = hinges.get(i).basis(value);
    }
  }
}
