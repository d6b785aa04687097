package dev.oarlock.domain.churn.estimate;

import java.util.Arrays;

/// How much the log-odds of one probability shift with each independent standard normal factor of
/// the coefficients' uncertainty. All accounts share these factors, because one model forecasts
/// them all.
public final class FactorLoadings {
  private static final FactorLoadings NONE = new FactorLoadings(new double[0]);

  private final double[] loadings;

  FactorLoadings(double[] loadings) {
    this.loadings = loadings;
  }

  /// For a probability that depends on no coefficient.
  public static FactorLoadings none() {
    return NONE;
  }

  /// How many factors it depends on.
  public int factorCount() {
    return loadings.length;
  }

  /// The shift of the log-odds for the drawn `factors`, starting at index `from`.
  public double shift(double[] factors, int from) {
    double sum = 0;
    for (int i = 0; i < loadings.length; i++) {
      sum += loadings[i] * factors[from + i];
    }
    return sum;
  }

  /// Adds `times` these loadings to `sums`, starting at index `from`.
  public void addTo(double[] sums, int from, double times) {
    for (int i = 0; i < loadings.length; i++) {
      sums[from + i] += times * loadings[i];
    }
  }

  /// The standard deviation of the log-odds.
  public double standardDeviation() {
    return Math.sqrt(Arrays.stream(loadings).map(each -> each * each).sum());
  }
}
