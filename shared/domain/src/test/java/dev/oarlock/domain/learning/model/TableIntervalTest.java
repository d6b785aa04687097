package dev.oarlock.domain.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On tables whose true probabilities are known; `bench/run interval-coverage` has more of them.
class TableIntervalTest {
  private static final LearningTask TASK =
      new LearningTask(FeatureKind.RAW, OptionalInt.empty(), BaseRate.assumed());
  private static final int TABLES = 40;
  private static final int TESTED = 150;
  private static final int COLUMNS = 6;

  @ParameterizedTest
  @ValueSource(ints = {60, 120, 300})
  void holdsTheTrueProbabilityNineTimesInTenAlsoAfterFewChurns(int labels) {
    var held = IntStream.range(0, TABLES).mapToDouble(i -> share(labels, i)).average();

    assertThat(held.orElseThrow()).isBetween(0.86, 0.94);
  }

  private static double share(int labels, int seed) {
    var random = new SplittableRandom(4_100 + seed);
    var accounts = labels + TESTED;
    var values = new double[COLUMNS][accounts];
    var truth = new double[accounts];
    for (var column : values) {
      var weight = 0.55 * random.nextGaussian();
      for (int i = 0; i < accounts; i++) {
        column[i] = random.nextGaussian();
        truth[i] += weight * column[i];
      }
    }
    for (int i = 0; i < accounts; i++) {
      truth[i] = LogisticFunction.probability(truth[i] - 2 + 0.6 * random.nextGaussian());
    }
    var table = table(values, truth, random);
    var model = ModelLearner.silent().fit(rows(table, 0, labels), TASK);
    var predictions = model.predict(rows(table, labels, accounts));
    return IntStream.range(0, TESTED)
            .filter(i -> predictions.get(i).percentile5() <= truth[labels + i])
            .filter(i -> predictions.get(i).percentile95() >= truth[labels + i])
            .count()
        / (double) TESTED;
  }

  private static ObservationTable table(
      double[][] values, double[] truth, SplittableRandom random) {
    var observations =
        IntStream.range(0, truth.length)
            .mapToObj(i -> new Observation("A-" + i, "", label(truth[i], random)))
            .toList();
    var columns =
        IntStream.range(0, values.length)
            .mapToObj(i -> FeatureColumn.numeric("f_" + i, values[i]))
            .toList();
    return new ObservationTable(observations, columns);
  }

  private static ChurnLabel label(double probability, SplittableRandom random) {
    return random.nextDouble() < probability ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
  }

  private static ObservationTable rows(ObservationTable table, int from, int to) {
    return table.select(IntStream.range(from, to).toArray());
  }
}
