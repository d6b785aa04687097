package dev.oarlock.domain.learning.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.learning.dataset.SyntheticTables;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightedMetricsTest {
  private static final double[] ONCE = {1, 1, 1, 1};

  @Test
  void aPerfectRankingHasAnAucOfOne() {
    assertThat(metrics("!a !b c d", 0.9, 0.8, 0.3, 0.1).auc(ONCE)).isEqualTo(1);
    assertThat(metrics("!a !b c d", 0.1, 0.2, 0.8, 0.9).auc(ONCE)).isZero();
  }

  @Test
  void tiesCountHalf() {
    assertThat(metrics("!a b !c d", 0.5, 0.5, 0.5, 0.5).auc(ONCE)).isEqualTo(0.5);
    assertThat(metrics("!a b !c d", 0.7, 0.5, 0.5, 0.1).auc(ONCE)).isEqualTo(0.875);
  }

  @Test
  void anAccountDrawnTwiceCountsTwice() {
    var twice = metrics("!a b !c d", 0.7, 0.6, 0.5, 0.1).auc(new double[] {1, 2, 1, 1});
    var copied = metrics("!a b b !c d", 0.7, 0.6, 0.6, 0.5, 0.1).auc(new double[] {1, 1, 1, 1, 1});

    assertThat(twice).isEqualTo(copied);
  }

  @Test
  void lossAndBrierScoreByHand() {
    var metrics = metrics("!a b c d", 0.8, 0.5, 0.5, 0.2);

    assertThat(metrics.brier(ONCE)).isCloseTo((0.04 + 0.25 + 0.25 + 0.04) / 4, within(1e-12));
    assertThat(metrics.logLoss(ONCE))
        .isCloseTo(-(2 * Math.log(0.8) + 2 * Math.log(0.5)) / 4, within(1e-12));
  }

  @Test
  void theLiftIsTheChurnRateOfTheTopDecileOverThatOfAll() {
    var cases = new ArrayList<>(List.of("!a"));
    for (int i = 1; i < 10; i++) {
      cases.add((i == 9 ? "!" : "") + "b" + i);
    }
    var scores = new double[] {0.9, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};

    var metrics = metrics(String.join(" ", cases), scores);

    assertThat(metrics.lift(ConfidenceInterval.unitWeights(10))).isCloseTo(5, within(1e-12));
  }

  @Property
  void equalPredictionsHaveNoLiftAndNoRank(
      @ForAll @Size(12) List<Boolean> churned,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    var names = new ArrayList<String>();
    churned.forEach(hasChurned -> names.add((hasChurned ? "!" : "") + "a" + names.size()));
    var scores = new double[12];
    java.util.Arrays.fill(scores, p);

    var metrics = metrics(String.join(" ", names), scores);
    var auc = metrics.auc(ConfidenceInterval.unitWeights(12));
    var lift = metrics.lift(ConfidenceInterval.unitWeights(12));

    if (churned.contains(true)) {
      assertThat(lift).isCloseTo(1, within(1e-9));
    } else {
      assertThat(lift).as("nobody to catch").isNaN();
    }
    if (churned.contains(true) && churned.contains(false)) {
      assertThat(auc).isEqualTo(0.5);
    } else {
      assertThat(auc).as("nobody to rank").isNaN();
    }
  }

  private static WeightedMetrics metrics(String names, double... scores) {
    return new WeightedMetrics(
        PredictionSeries.of("x", scores), SyntheticTables.of(names, scores).observations());
  }
}
