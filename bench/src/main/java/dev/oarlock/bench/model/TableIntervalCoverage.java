package dev.oarlock.bench.model;

import dev.oarlock.bench.model.SimulatedTable.TableKind;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.model.ModelLearner;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How often the 90 % interval of a prediction (`p05` to `p95` of a table) holds the true
/// probability, for accounts that the model has not learned from.
final class TableIntervalCoverage {
  private static final List<TableKind> KINDS =
      List.of(
          new TableKind("eight columns", 8, 2, 0.6, 0.6, 0),
          new TableKind("four weak columns", 4, 1, 0.3, 0.6, 0),
          new TableKind("sixteen columns, most without meaning", 16, 10, 0.5, 0.55, 0),
          new TableKind("ten alike columns", 10, 3, 0.5, 0.65, 0.6));
  private static final List<Double> BASE_RATES = List.of(0.05, 0.15, 0.30);
  private static final List<Integer> LABELS = List.of(50, 100, 200, 400, 1_600);
  private static final int TABLES = 20;
  private static final int TESTED = 300;
  private static final long FIRST_SEED = 31_000_000;

  private TableIntervalCoverage() {}

  static void print() {
    System.out.printf(
        "Share of true probabilities between p05 and p95, %d tables each, after %s labels%n",
        TABLES, LABELS);
    for (var kind : KINDS) {
      for (var rate : BASE_RATES) {
        var shares =
            LABELS.stream().map(labels -> Math.round(100 * share(kind, labels, rate))).toList();
        System.out.printf(
            Locale.ROOT, "%s, base rate %.0f %%: %s%n", kind.name(), 100 * rate, shares);
      }
    }
  }

  private static double share(TableKind kind, int labels, double rate) {
    return IntStream.range(0, TABLES)
        .mapToDouble(i -> {
          var random = new SplittableRandom(FIRST_SEED + i);
          return share(SimulatedTable.of(kind, labels + TESTED, rate, random), labels);
        })
        .average()
        .orElseThrow();
  }

  private static double share(SimulatedTable simulated, int labels) {
    var task = new LearningTask(FeatureKind.RAW, OptionalInt.empty(), BaseRate.assumed());
    var predictions =
        ModelLearner.silent().fit(simulated.first(labels), task).predict(simulated.after(labels));
    return IntStream.range(0, TESTED)
            .filter(i -> {
              var actual = simulated.truth()[labels + i];
              var prediction = predictions.get(i);
              return prediction.percentile5() <= actual && actual <= prediction.percentile95();
            })
            .count()
        / (double) TESTED;
  }
}
