package dev.oarlock.domain.churn.estimate;

import java.util.Arrays;

/// How the log-odds of one chance move with the doubt about a model's weights: by so much for each
/// of the independent lots (standard normal) that this doubt is made of. The lots are the same for
/// all accounts, because all are forecast by the same weights.
public final class FactorLoadings {
  private static final FactorLoadings NONE = new FactorLoadings(new double[0]);

  private final double[] loadings;

  FactorLoadings(double[] loadings) {
    this.loadings = loadings;
  }

  /// Of a chance that no weight stands behind.
  public static FactorLoadings none() {
    return NONE;
  }

  /// How many lots it depends on.
  public int factorCount() {
    return loadings.length;
  }

  /// By how much the log-odds move, the lots being those from `from` on.
  public double shift(double[] factors, int from) {
    double sum = 0;
    for (int i = 0; i < loadings.length; i++) {
      sum += loadings[i] * factors[from + i];
    }
    return sum;
  }

  /// Adds `times` this to each of `sums` from `from` on.
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
