package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/// What shifts all accounts of a draw together: a common shock that no driver explains, the same in
/// log-odds for each account, and the factors of the coefficients' uncertainty, which shift each
/// account by its own loadings.
final class CommonShocks {
  /// Standard deviation of the shock, in log-odds.
  static final double SHOCK_DEVIATION = 0.25;

  private static final int STRATUM_SIZE = 101;

  private final double[][] factors;

  private CommonShocks(double[][] factors) {
    this.factors = factors;
  }

  /// Draws shocks that are stratified along the direction in which the whole portfolio shifts,
  /// because a few random draws would add sampling error of their own.
  static CommonShocks of(int count, List<AccountExposure> exposures, SplittableRandom random) {
    var direction = direction(exposures);
    var steps = stratifiedNormals(count, random);
    var factors = new double[count][];
    for (int i = 0; i < count; i++) {
      factors[i] = DoubleStream.generate(random::nextGaussian).limit(direction.length).toArray();
      addScaled(factors[i], direction, steps[i] - dot(factors[i], direction));
    }
    return new CommonShocks(factors);
  }

  /// The shift of a probability in a draw, in log-odds.
  double shift(int number, AccountExposure exposure, int quarter) {
    return SHOCK_DEVIATION * factors[number][0]
        + exposure.churnByQuarter().get(quarter).loadings().shift(factors[number], 1);
  }

  /// The standard deviation of these shifts.
  static double deviation(ChurnEstimate estimate) {
    return Math.hypot(SHOCK_DEVIATION, estimate.loadings().standardDeviation());
  }

  /// The unit vector along which the factors change the lost revenue most, to first order.
  /// Currencies are mixed, because it only decides the direction of stratification.
  private static double[] direction(List<AccountExposure> exposures) {
    var width =
        exposures.stream()
            .mapToInt(it -> it.churnByQuarter().getLast().loadings().factorCount())
            .max()
            .orElse(0);
    var direction = new double[1 + width];
    for (var exposure : exposures) {
      var churnProbability = exposure.churnByQuarter().getLast().probability().value();
      var weight =
          churnProbability * (1 - churnProbability) * RevenueForecaster.magnitude(exposure.cmrr());
      direction[0] += weight * SHOCK_DEVIATION;
      exposure.churnByQuarter().getLast().loadings().addTo(direction, 1, weight);
    }
    return normalized(direction);
  }

  private static double[] normalized(double[] direction) {
    var length = Math.sqrt(dot(direction, direction));
    if (!(length > 0)) {
      direction[0] = 1;
      return direction;
    }
    return Arrays.stream(direction).map(value -> value / length).toArray();
  }

  /// The median of each stratum of many sorted normal draws.
  private static double[] stratifiedNormals(int count, SplittableRandom random) {
    var draws =
        DoubleStream.generate(random::nextGaussian)
            .limit((long) count * STRATUM_SIZE)
            .sorted()
            .toArray();
    var steps = new double[count];
    for (int i = 0; i < count; i++) {
      steps[i] = draws[i * STRATUM_SIZE + STRATUM_SIZE / 2];
    }
    return steps;
  }

  private static void addScaled(double[] factors, double[] direction, double by) {
    for (int i = 0; i < factors.length; i++) {
      factors[i] += by * direction[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
