package dev.oarlock.domain.learning.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.CrossValidationFolds;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.dataset.SyntheticTables;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.validation.CalibrationCurve;
import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TableBacktestTest {
  private static final LearningTask TASK =
      new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());
  private static final Protocol BY_HAND = new Protocol("by hand", 90);
  private static final TableBacktest TEST = new TableBacktest(TASK, 90, _ -> {});

  @Test
  void realSkillIsShown() {
    var report = TEST.of(SyntheticTables.of(600, 1.5));

    assertThat(report.hasSkill()).isTrue();
    assertThat(report.conclusion()).startsWith("skill shown (n = ");
    assertThat(report.model().auc().value()).isGreaterThan(0.7);
  }

  @Test
  void noiseIsNoSkill() {
    var report = TEST.of(SyntheticTables.of(600, 0));

    assertThat(report.hasSkill()).isFalse();
    assertThat(report.conclusion()).startsWith("no skill shown yet (n = ");
  }

  @Test
  void eachAccountIsPredictedOnce() {
    var report = TEST.crossValidated(SyntheticTables.of(100, 1), new CrossValidationFolds(4));

    assertThat(report.counts().rows()).isEqualTo(100);
    assertThat(report.protocol().method()).startsWith("4 folds");
  }

  /// All accounts with a high level churn from July on, but in June that could not be known.
  @Test
  void aModelKnowsOnlyWhatHadHappenedByThen() {
    var observations = new ArrayList<Observation>();
    var level = new ArrayList<Double>();
    for (var day : List.of("2026-01-01", "2026-03-31", "2026-04-01")) {
      for (int i = 0; i < 20; i++) {
        observations.add(
            new Observation(day + i, day, i < 10 ? ChurnLabel.CHURNED : ChurnLabel.RETAINED));
        level.add(i < 10 ? 1.0 : -1.0);
      }
    }
    var levels = FeatureColumn.numeric("d_level", level.stream().mapToDouble(d -> d).toArray());

    var report = TEST.of(new ObservationTable(observations, List.of(levels)));

    assertThat(report.protocol().method()).startsWith("rolling origin: 1 days");
    assertThat(report.counts().rows()).isEqualTo(20);
  }

  @Test
  void theReportIsTheSameOnAnyOrderOfRows() {
    var table = SyntheticTables.of(200, 1);

    assertThat(TEST.of(SyntheticTables.shuffled(table, 3))).isEqualTo(TEST.of(table));
  }

  @Test
  void calibrationComparesPredictedAndObserved() {
    var observations = SyntheticTables.of("!a b c d", 0.25, 0.25, 0.25, 0.25).observations();
    var calibration =
        CalibrationCurve.of(
            PredictionSeries.of("x", new double[] {0.25, 0.2, 0.29, 0.3}), observations);

    assertThat(calibration.bins().getFirst().sentence())
        .isEqualTo("predicted 20-30 %: 1 of 3 churned");
    assertThat(calibration.bins()).extracting(CalibrationBin::observations).containsExactly(3, 1);
    assertThat(calibration.expectedCalibrationError())
        .isCloseTo((3 * (1 / 3.0 - 0.74 / 3) + 0.3) / 4, within(1e-12));
  }

  @Test
  void aBaselineThatOnlyRanksIsComparedByRank() {
    var observations = SyntheticTables.of("!a b !c d", 0, 0, 0, 0).observations();
    var model = PredictionSeries.of("model", new double[] {0.6, 0.1, 0.7, 0.2});
    var rate = PredictionSeries.of("base rate", new double[] {0.5, 0.5, 0.5, 0.5});
    var health = PredictionSeries.ranking("health", new double[] {-30, -40, -50, -60});

    var comparison =
        ValidationReport.of(BY_HAND, observations, List.of(model, rate, health))
            .baselines()
            .getLast();

    assertThat(comparison.inAuc()).isTrue();
    assertThat(comparison.gain().value()).isEqualTo(0.25);
  }

  @Test
  void aTableWithHealthHasItAsABaseline() {
    var table = SyntheticTables.of(100, 1);
    var health = FeatureColumn.numeric("health", new double[100]);
    var columns = new ArrayList<>(table.columns());
    columns.add(health);

    var report =
        TEST.crossValidated(
            new ObservationTable(table.observations(), columns), CrossValidationFolds.FIVE);

    assertThat(report.baselines())
        .extracting(gain -> gain.baseline().name())
        .containsExactly("base rate", "zero-label prior", "plain health");
    assertThat(report.baseline(PredictionSeries.HEALTH).orElseThrow().baseline().auc().value())
        .isEqualTo(0.5);
  }

  @Test
  void twoAccountsAreTooFewForASampleButNotForAReport() {
    var observations = SyntheticTables.of("!a b", 0, 0).observations();
    var model = PredictionSeries.of("model", new double[] {0.6, 0.1});
    var rate = PredictionSeries.of("base rate", new double[] {0.5, 0.5});

    var report = ValidationReport.of(BY_HAND, observations, List.of(model, rate));

    assertThat(report.model().logLoss().value()).isFinite();
    assertThat(report.model().logLoss().isBounded()).isFalse();
  }

  @Test
  void withoutAnyLabelThereIsNothingToReport() {
    var observations = List.of(new Observation("a", "", ChurnLabel.UNKNOWN));
    var model = PredictionSeries.of("model", new double[] {0.5});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValidationReport.of(BY_HAND, observations, List.of(model)))
        .withMessageContaining("no labelled observation");
  }
}
