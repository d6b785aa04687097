package dev.oarlock.domain.learning.drift;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// The population stability index of one driver: how otherwise what is known of it is spread now
/// than before, over the tenths of before, and how much less of it is known. That more is known
/// than before is no shift: a source was added.
final class PopulationStability {
  /// From here on a shift is commonly called large (N. Siddiqi, Credit Risk Scorecards, 2006).
  private static final double LARGE_INDEX = 0.25;

  private static final int BIN_COUNT = 10;

  /// Of the normal distribution: one in a hundred over all drivers together, which are looked at at
  /// once.
  private static final double Z_CRITICAL = 3.26;

  private final double[] before;
  private final double[] now;

  PopulationStability(double[] before, double[] now) {
    this.before = before;
    this.now = now;
  }

  /// The index where it is large, and larger than chance makes it among so many accounts: without
  /// any shift it is about chi-squared, times the sum of one over each number. What is known counts
  /// only where it moved further than is `usual` in this book. Of what was known for less than half
  /// of the time before nothing is said.
  OptionalDouble significantIndex(int accountsBefore, int accountsNow, DoubleSupplier usualIndex) {
    if (isHardlyKnown(before) || accountsNow == 0) {
      return OptionalDouble.empty();
    }
    var degreesOfFreedom = binEdges().length + 1;
    var chance = 1.0 / accountsBefore + 1.0 / accountsNow;
    var byChance = chance * chiSquared(degreesOfFreedom);
    var large = Math.max(LARGE_INDEX, byChance);
    var moved = indexOfKnown();
    var index = moved + missingnessIndex();
    if (index > large && moved <= usualIndex.getAsDouble()) {
      index = missingnessIndex();
    }
    return index > large ? OptionalDouble.of(index) : OptionalDouble.empty();
  }

  /// Of what is known alone; 0 where that is too little on either side.
  double indexOfKnown() {
    return isHardlyKnown(before) || isHardlyKnown(now)
        ? 0
        : index(shares(known(before), binEdges()), shares(known(now), binEdges()));
  }

  /// What chi-squared exceeds that rarely (E. Wilson and M. Hilferty, 1931).
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
            .mapToDouble(part -> known[(int) ((long) part * known.length / BIN_COUNT)])
            .distinct()
            .toArray();
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(each -> !Double.isNaN(each)).toArray();
  }

  /// The index of what is known and what is not, where less is known than before.
  private double missingnessIndex() {
    var were = knownShares(before);
    var are = knownShares(now);
    return are[0] < were[0] ? index(were, are) : 0;
  }

  private static double[] knownShares(double[] values) {
    var known = known(values).length + 0.5;
    var all = values.length + 1.0;
    return new double[] {known / all, 1 - known / all};
  }

  /// Of each part; half a case is added to each, so that none is empty.
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
    int part = 0;
    while (part < edges.length && value > edges[part]) {
      part++;
    }
    return part;
  }

  private static double index(double[] before, double[] now) {
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += (now[i] - before[i]) * Math.log(now[i] / before[i]);
    }
    return sum;
  }
}
