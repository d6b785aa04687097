package dev.oarlock.domain.churn.hazard;

import java.util.List;

/// What a driver does to the log-odds of leaving: `weight` a unit, and bends where they earned
/// their place.
public record DriverEffect(double weight, List<HingeTerm> hinges) {
  public DriverEffect {
    hinges = List.copyOf(hinges);
  }

  /// The same for every unit.
  public static DriverEffect linear(double weight) {
    return new DriverEffect(weight, List.of());
  }

  /// What a value adds to the log-odds.
  double logOdds(double value) {
    double sum = weight * value;
    for (var hinge : hinges) {
      sum += hinge.weight() * hinge.basis(value);
    }
    return sum + 0.0; // never -0.0
  }

  /// How many weights it is made of.
  int weightCount() {
    return 1 + hinges.size();
  }

  /// By how much each of its weights counts at a value.
  void fillRow(double value, double[] row, int from) {
    row[from] = value;
    for (int i = 0; i < hinges.size(); i++) {
      row[from + 1 + i] = hinges.get(i).basis(value);
    }
  }
}
