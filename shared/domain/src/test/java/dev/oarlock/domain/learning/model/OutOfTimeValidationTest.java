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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutOfTimeValidationTest {
  private static final LearningTask TASK =
      new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());
  private static final DoubleUnaryOperator LINEAR = level -> level - 1;
  private static final DoubleUnaryOperator PIECEWISE = level -> 2 * Math.abs(level) - 3;

  @Test
  void aHingeThatHoldsLaterIsKept() {
    assertThat(basisFunctions(table(PIECEWISE, PIECEWISE))).isGreaterThan(1);
  }

  @Test
  void aHingeThatFailsLaterIsDropped() {
    assertThat(basisFunctions(table(PIECEWISE, LINEAR))).isEqualTo(1);
  }

  private static int basisFunctions(ObservationTable table) {
    var ordered = table.inCanonicalOrder();
    var all = IntStream.range(0, ordered.size()).toArray();
    return ModelSpecification.select(ordered, TASK, all)
        .design()
        .layout()
        .features()
        .getFirst()
        .basisFunctions()
        .size();
  }

  /// 3,000 accounts on four days, each observed once; the effect of the level changes after two.
  private static ObservationTable table(DoubleUnaryOperator early, DoubleUnaryOperator late) {
    var random = new Random(5);
    var cases = new ArrayList<Observation>();
    var level = random.doubles(3_000, -2, 2).toArray();
    for (int i = 0; i < level.length; i++) {
      var odds = (i % 4 < 2 ? early : late).applyAsDouble(level[i]);
      var churned = random.nextDouble() < LogisticFunction.probability(odds);
      var day = "2026-0" + (1 + i % 4) + "-01";
      cases.add(new Observation("A" + i, day, churned ? ChurnLabel.CHURNED : ChurnLabel.RETAINED));
    }
    return new ObservationTable(cases, List.of(FeatureColumn.numeric("d_level", level)));
  }
}
