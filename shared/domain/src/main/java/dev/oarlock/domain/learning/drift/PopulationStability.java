package dev.oarlock.domain.learning.drift;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// The population stability index of one driver: how its distribution differs from before, over the
/// earlier deciles, and how much less of it is known. More known values than before are no shift,
/// because a source was added.
final class PopulationStability {
  /// From here on a shift is commonly called large (N. Siddiqi, Credit Risk Scorecards, 2006).
  private static final double LARGE_INDEX = 0.25;

  private static final int BIN_COUNT = 10;

  /// Of the normal distribution: one false alarm in a hundred over all drivers together, which are
  /// tested at once.
  private static final double Z_CRITICAL = 3.26;

  private final double[] before;
  private final double[] now;

  PopulationStability(double[] before, double[] now) {
    this.before = before;
    this.now = now;
  }

  /// The index, if it is large and larger than by chance among so many accounts: without a shift it
  /// is about chi-squared distributed, times the sum of one over each number of accounts. Known
  /// values count only if they shifted more than `usualIndex`. Empty if less than half of the
  /// values were known before.
  OptionalDouble significantIndex(int accountsBefore, int accountsNow, DoubleSupplier usualIndex) {
    if (isHardlyKnown(before) || accountsNow == 0) {
      return OptionalDouble.empty();
    }
    var degreesOfFreedom = binEdges().length + 1;
    var samplingScale = 1.0 / accountsBefore + 1.0 / accountsNow;
    var expectedByChance = samplingScale * chiSquared(degreesOfFreedom);
    var large = Math.max(LARGE_INDEX, expectedByChance);
    var moved = indexOfKnown();
    var index = moved + missingnessIndex();
    if (index > large && moved <= usualIndex.getAsDouble()) {
      index = missingnessIndex();
    }
    return index > large ? OptionalDouble.of(index) : OptionalDouble.empty();
  }

  /// The index of the known values alone; 0 if too few are known on either side.
  double indexOfKnown() {
    return isHardlyKnown(before) || isHardlyKnown(now)
        ? 0
        : index(shares(known(before), binEdges()), shares(known(now), binEdges()));
  }

  /// The critical value of chi-squared by the Wilson-Hilferty approximation (E. Wilson and M.
  /// Hilferty, 1931).
  private static double chiSquared(double degreesOfFreedom) {
    var ninth = 2 / (9 * degreesOfFreedom);
    return degreesOfFreedom * Math.pow(1 - ninth + Z_CRITICAL * Math.sqrt(ninth), 3);
  }

  private static boolean isHardlyKnown(double[] values) {
    return 2 * known(values).length < values.length;
  }

  private double[] binEdges() {
    var known = Arrays.stream(known(before)).sorted().toArray();
    return known.length == 0
        ? new double[0]
        : IntStream.range(1, BIN_COUNT)
            .mapToDouble(bin -> known[(int) ((long) bin * known.length / BIN_COUNT)])
            .distinct()
            .toArray();
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /// The index of known against unknown values, if fewer are known than before.
  private double missingnessIndex() {
    var sharesBefore = knownShares(before);
    var sharesNow = knownShares(now);
    return sharesNow[0] < sharesBefore[0] ? index(sharesBefore, sharesNow) : 0;
  }

  private static double[] knownShares(double[] values) {
    var known = known(values).length + 0.5;
    var all = values.length + 1.0;
    return new double[] {known / all, 1 - known / all};
  }

  /// The share of each bin; half a value is added to each, so that none is empty.
  private static double[] shares(double[] values, double[] edges) {
    var shares = new double[edges.length + 1];
    Arrays.fill(shares, 0.5);
    for (var value : values) {
      shares[binOf(value, edges)]++;
    }
    var all = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / all).toArray();
  }

  private static int binOf(double value, double[] edges) {
    int bin = 0;
    while (bin < edges.length && value > edges[bin]) {
      bin++;
    }
    return bin;
  }

  private static double index(double[] before, double[] now) {
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += (now[i] - before[i]) * Math.log(now[i] / before[i]);
    }
    return sum;
  }
}
