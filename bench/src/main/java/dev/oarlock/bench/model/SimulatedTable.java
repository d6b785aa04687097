package dev.oarlock.bench.model;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A table of raw columns whose true probabilities are known: a sum of weighted columns, two of
/// which mean nothing, and a shift of each account that no column tells.
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record SimulatedTable(ObservationTable table, double[] truth) {
  private static final int COLUMNS = 8;
  private static final int MEANINGLESS = 2;

  /// The standard deviation of the shift.
  private static final double LATENT_DEVIATION = 0.6;

  /// So many accounts of a business that loses `baseRate` of its average customers.
  static SimulatedTable of(int accounts, double baseRate, SplittableRandom random) {
    var weights =
        IntStream.range(0, COLUMNS)
            .mapToDouble(i -> i < MEANINGLESS ? 0 : 0.6 * random.nextGaussian())
            .toArray();
    var values = new double[COLUMNS][accounts];
    var truth = new double[accounts];
    for (int account = 0; account < accounts; account++) {
      var logOdds = Math.log(baseRate / (1 - baseRate)) + LATENT_DEVIATION * random.nextGaussian();
      for (int column = 0; column < COLUMNS; column++) {
        values[column][account] = random.nextGaussian();
        logOdds += weights[column] * values[column][account];
      }
      truth[account] = LogisticFunction.probability(logOdds);
    }
    var observations =
        IntStream.range(0, accounts)
            .mapToObj(i -> new Observation("A-" + i, "", label(truth[i], random)))
            .toList();
    var columns =
        IntStream.range(0, COLUMNS)
            .mapToObj(i -> FeatureColumn.numeric("f_" + i, values[i]))
            .toList();
    return new SimulatedTable(new ObservationTable(observations, columns), truth);
  }

  private static ChurnLabel label(double probability, SplittableRandom random) {
    return random.nextDouble() < probability ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
  }

  /// The table of the first accounts, to learn from.
  ObservationTable first(int accounts) {
    return table.select(IntStream.range(0, accounts).toArray());
  }

  /// The table of the others.
  ObservationTable after(int accounts) {
    return table.select(IntStream.range(accounts, table.size()).toArray());
  }
}
