package dev.oarlock.cli.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.model.ModelLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Odd tables through files: what is printed adds up, and nothing in it is infinite.
class PredictionFileTest {
  private static final String HEADER = "id,asof,y,d_level,d_trend,d_sponsor,d_new";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void whatIsPrintedOfAnOddTableAddsUp(int seed) throws IOException {
    var rows = rows(new Random(seed));
    var labels = seed % 4 == 0 ? OptionalInt.of(0) : OptionalInt.empty();

    for (var line : scored(rows, labels)) {
      var n = Arrays.stream(line.split(",")).skip(2).mapToDouble(Double::parseDouble).toArray();
      var sum = Arrays.stream(n).skip(3).sum();
      assertThat(sum).isCloseTo(Math.log(n[0]) - Math.log1p(-n[0]), within(1e-9));
      assertThat(n[0]).isStrictlyBetween(0.0, 1.0).isBetween(n[1], n[2]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void theOrderOfRowsDoesNotChangeTheModelByABit(int seed) throws IOException {
    var rows = rows(new Random(seed));
    var labels = seed % 4 == 0 ? OptionalInt.of(0) : OptionalInt.empty();
    var one = fitted(rows, labels);
    Collections.shuffle(rows, new Random(seed + 1));

    assertThat(fitted(rows, labels)).isEqualTo(one);
  }

  /// Of each kind of oddity some: a table of one row or many, one class, a driver that is constant,
  /// unknown, huge, or tells who left.
  private static List<String> rows(Random random) {
    var size = random.nextInt(4) == 0 ? 1 : 5 + random.nextInt(80);
    var rate = List.of(0.0, 0.1, 0.5, 1.0).get(random.nextInt(4));
    var scales = random.doubles(4).map(each -> Math.pow(10, 12 * each - 3)).toArray();
    var rows = new ArrayList<String>();
    for (int row = 0; row < size; row++) {
      var left = random.nextDouble() < rate ? 1 : 0;
      var telling = (left * 2 - 1) * Math.min(9e8, scales[0]);
      var gap = random.nextInt(3) == 0 ? "" : "" + random.nextGaussian();
      var huge = Math.clamp(random.nextGaussian() * scales[1], -9e8, 9e8);
      rows.add(
          "a%d,2026-0%d-01,%d,%s,%s,3,%s".formatted(row, 1 + row % 9, left, telling, gap, huge));
    }
    return rows;
  }

  private List<String> scored(List<String> rows, OptionalInt labels) throws IOException {
    var model = folder.resolve("m.json");
    Files.writeString(model, fitted(rows, labels));
    var fitted = ModelFile.read(model);
    var out = folder.resolve("p.csv");
    PredictionFile.write(out, fitted, fitted.predict(table(rows).forScoring(fitted)));
    var lines = Files.readAllLines(out);
    return lines.subList(1, lines.size());
  }

  private String fitted(List<String> rows, OptionalInt labels) throws IOException {
    var task = new LearningTask(FeatureKind.DRIVERS, labels, BaseRate.of(0.2));
    var model = folder.resolve("m.json");
    ModelFile.write(
        model, ModelLearner.silent().fit(table(rows).forTraining(FeatureKind.DRIVERS), task));
    return Files.readString(model);
  }

  private ObservationTableFile table(List<String> rows) throws IOException {
    var file = folder.resolve("t.csv");
    Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    return ObservationTableFile.of(file);
  }
}
