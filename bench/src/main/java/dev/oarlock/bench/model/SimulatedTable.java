package dev.oarlock.bench.model;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A table of raw columns whose true probabilities are known: a sum of weighted columns, some of
/// which mean nothing, and a shift of each account that no column tells.
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record SimulatedTable(ObservationTable table, double[] truth) {
  /// What a table is made of: how many columns, how many of them without meaning, and the standard
  /// deviations of the weights of the others and of the shift. `shared` is the part of a column
  /// that all columns have in common.
  record TableKind(
      String name, int columns, int meaningless, double weights, double shift, double shared) {}

  /// So many accounts of a business that loses `baseRate` of its average customers.
  static SimulatedTable of(TableKind kind, int accounts, double baseRate, SplittableRandom random) {
    var weights =
        IntStream.range(0, kind.columns())
            .mapToDouble(i -> i < kind.meaningless() ? 0 : kind.weights() * random.nextGaussian())
            .toArray();
    var values = new double[kind.columns()][accounts];
    var own = Math.sqrt(1 - kind.shared() * kind.shared());
    var truth = new double[accounts];
    for (int account = 0; account < accounts; account++) {
      var logOdds = Math.log(baseRate / (1 - baseRate)) + kind.shift() * random.nextGaussian();
      var common = kind.shared() * random.nextGaussian();
      for (int column = 0; column < kind.columns(); column++) {
        values[column][account] = common + own * random.nextGaussian();
        logOdds += weights[column] * values[column][account];
      }
      truth[account] = LogisticFunction.probability(logOdds);
    }
    var observations =
        IntStream.range(0, accounts)
            .mapToObj(i -> new Observation("A-" + i, "", label(truth[i], random)))
            .toList();
    var columns =
        IntStream.range(0, kind.columns())
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
