package dev.oarlock.domain.learn;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the expert believes of each driver: the weights of the forecast without history, and how
/// far off they may be.
final class Expert {
  /// Of the weight that a driver has of which the expert knows nothing, and of every weight in the
  /// eyes of somebody who believes no expert.
  static final double UNKNOWN = 0.7;

  private static final HazardModel HAZARD = HazardModel.expert(new Probability(0.1));

  private Expert() {}

  /// Log-odds a unit; 0 for a driver he does not know.
  static double weight(String column) {
    return driver(column).map(HAZARD::weight).orElse(0.0);
  }

  static double spread(String column) {
    return driver(column).map(HAZARD::spread).orElse(UNKNOWN);
  }

  private static Optional<Driver> driver(String column) {
    return Arrays.stream(Driver.values())
        .filter(driver -> column.equals("d_" + driver.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
