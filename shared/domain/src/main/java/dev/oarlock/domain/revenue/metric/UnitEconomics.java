package dev.oarlock.domain.revenue.metric;

import java.util.OptionalDouble;

/// What customers cost and bring in a period, in minor units: cost of winning and of keeping them,
/// the first-year revenue that was won, and the recurring revenue that there was. No cost is one
/// that nobody entered, so nothing is said of it.
public record UnitEconomics(
    long costOfWinning, long costOfKeeping, long firstYearWon, long recurring) {

  /// Cost of winning for one unit of first-year revenue.
  public OptionalDouble cacRatio() {
    return ratio(costOfWinning, firstYearWon);
  }

  /// Cost of keeping for one unit of recurring revenue.
  public OptionalDouble crcRatio() {
    return ratio(costOfKeeping, recurring);
  }

  private static OptionalDouble ratio(long part, long whole) {
    return part <= 0 || whole <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) part / whole);
  }

  /// What a customer brings over its expected life, after what keeping it costs, less what winning
  /// it cost, in minor units. `customers` is how many there are, `won` how many were won, both over
  /// a year. Empty where nobody churns or nobody was won.
  public OptionalDouble lifetimeValue(long customers, long won, double yearlyUnitChurn) {
    if (costOfWinning <= 0 || costOfKeeping <= 0) {
      return OptionalDouble.empty();
    }
    if (customers <= 0 || won <= 0 || yearlyUnitChurn <= 0) {
      return OptionalDouble.empty();
    }
    var yearly = (double) (recurring - costOfKeeping) / customers;
    return OptionalDouble.of(yearly / yearlyUnitChurn - (double) costOfWinning / won);
  }
}
