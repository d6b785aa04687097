package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The expert prior of each driver: the weights of the forecast without history, and their standard
/// deviations.
final class ExpertWeights {
  /// The standard deviation of a weight without expert knowledge, and of all weights in the weak
  /// prior.
  static final double UNINFORMED_DEVIATION = 0.7;

  private static final HazardModel EXPERT_MODEL = HazardModel.expert(new Probability(0.1));

  private ExpertWeights() {}

  static boolean knows(String column) {
    return driver(column).isPresent();
  }

  /// Log-odds a unit; 0 for a driver unknown to the expert.
  static double weight(String column) {
    return driver(column).map(EXPERT_MODEL::weight).orElse(0.0);
  }

  static double standardDeviation(String column) {
    return driver(column).map(EXPERT_MODEL::standardError).orElse(UNINFORMED_DEVIATION);
  }

  private static Optional<Driver> driver(String column) {
    return Arrays.stream(Driver.values())
        .filter(driver -> column.equals("d_" + driver.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
