package dev.oarlock.domain.forecast;

import java.util.List;

/// What a driver does to the log-odds of leaving: `weight` a unit, and bends where they earned
/// their place.
public record Effect(double weight, List<Bend> bends) {
  public Effect {
    bends = List.copyOf(bends);
  }

  /// The same for every unit.
  public static Effect straight(double weight) {
    return new Effect(weight, List.of());
  }

  /// What a value adds to the log-odds.
  double at(double value) {
    double sum = weight * value;
    for (var bend : bends) {
      sum += bend.weight() * bend.shape(value);
    }
    return sum + 0.0; // never -0.0
  }

  /// How many weights it is made of.
  int width() {
    return 1 + bends.size();
  }

  /// By how much each of its weights counts at a value.
  void shapes(double value, double[] row, int from) {
    row[from] = value;
    for (int i = 0; i < bends.size(); i++) {
      row[from + 1 + i] = bends.get(i).shape(value);
    }
  }
}
