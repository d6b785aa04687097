package dev.oarlock.bench.model;

import dev.oarlock.cli.model.file.ModelFile;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.model.ModelLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The cost of fitting and scoring compared with one plain pass over the same numbers, and the size
/// of the stored model.
final class ModelCost {
  private static final int TIMES = 9;
  private static final LearningTask TASK =
      new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());

  private ModelCost() {}

  static void print(ObservationTable table) throws IOException {
    var model = ModelLearner.silent().fit(table, TASK);
    var matrix = matrix(table);
    var pass = median(() -> pass(matrix));
    var fit = median(() -> ModelLearner.silent().fit(table, TASK).intercept());
    var score = median(() -> model.predict(table).getLast().probability());
    var file = Files.createTempFile("model", ".json");
    ModelFile.write(file, model);
    System.out.printf(
        Locale.ROOT,
        "%n## Cost, %,d rows of %d drivers (medians of %d)%nbare pass %.2f ms; fit %.0f ms, %.0f"
            + " passes; score %.1f ms, %.1f passes, %.1f microseconds a row; model %,d bytes%n",
        table.size(),
        table.columns().size(),
        TIMES,
        pass / 1e6,
        fit / 1e6,
        fit / pass,
        score / 1e6,
        score / pass,
        score / 1e3 / table.size(),
        Files.size(file));
    Files.delete(file);
    large(table);
  }

  /// As many rows as 10,000 accounts have in 36 months.
  private static void large(ObservationTable table) {
    var rows = IntStream.range(0, 360_000).map(row -> row % table.size()).toArray();
    var start = System.nanoTime();
    ModelLearner.silent().fit(table.select(rows), TASK);
    System.out.printf(
        Locale.ROOT, "fit of 360,000 rows: %.0f s%n", (System.nanoTime() - start) / 1e9);
  }

  private static double[][] matrix(ObservationTable table) {
    var columns = new ArrayList<double[]>();
    table.columns().forEach(column -> columns.add(values(column)));
    return columns.toArray(double[][]::new);
  }

  private static double[] values(FeatureColumn column) {
    return IntStream.range(0, column.size())
        .mapToDouble(row -> ((FeatureColumn.Numeric) column).at(row))
        .toArray();
  }

  private static double pass(double[][] matrix) {
    var sums = new double[matrix[0].length];
    for (var column : matrix) {
      for (int row = 0; row < sums.length; row++) {
        sums[row] += 0.5 * column[row];
      }
    }
    return Arrays.stream(sums).sum();
  }

  private interface Work {
    double run();
  }

  private static double median(Work work) {
    var times = new ArrayList<Long>();
    double checksum = 0;
    for (int i = 0; i < 2 * TIMES; i++) {
      var start = System.nanoTime();
      checksum += work.run();
      times.add(System.nanoTime() - start);
    }
    if (Double.isNaN(checksum)) {
      throw new IllegalStateException("the measured work returned no number");
    }
    List<Long> warm = times.subList(TIMES, 2 * TIMES).stream().sorted().toList();
    return warm.get(TIMES / 2);
  }
}
