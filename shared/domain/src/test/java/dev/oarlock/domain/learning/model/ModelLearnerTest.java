package dev.oarlock.domain.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.dataset.SyntheticTables;
import dev.oarlock.domain.learning.design.CenteredDesign;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ModelLearnerTest {
  private static final BaseRate TWENTY_PERCENT = BaseRate.of(0.2);

  @Test
  void withoutLabelsEveryWeightIsTheExpertsToTheBit() {
    var model = fit(SyntheticTables.of(100, 3), OptionalInt.of(0));

    assertThat(weight(model, "d_level")).isEqualTo(0.5);
    assertThat(weight(model, "d_noise")).isZero();
    assertThat(model.trainingSummary().labels()).isZero();
  }

  @Test
  void withoutLabelsThePortfolioChurnsAtTheBaseRate() {
    var table = SyntheticTables.of(100, 3);

    var scores = fit(table, OptionalInt.of(0)).predict(table);

    assertThat(scores.stream().mapToDouble(ChurnPrediction::probability).average().orElseThrow())
        .isCloseTo(0.2, within(1e-9));
  }

  @Test
  void manyLabelsFindTheTruth() {
    var model = fit(SyntheticTables.of(5_000, 1.5), OptionalInt.empty());

    assertThat(weight(model, "d_level")).isCloseTo(1.5, within(0.15));
    assertThat(weight(model, "d_noise")).isCloseTo(0, within(0.1));
    assertThat(model.intercept()).isCloseTo(-2, within(0.15));
  }

  @Test
  void aWrongExpertIsOverruled() {
    var model = fit(SyntheticTables.of(1_000, -1.5), OptionalInt.empty());

    assertThat(weight(model, "d_level")).isCloseTo(-1.5, within(0.3));
    assertThat(model.trainingSummary().expertShare()).isLessThan(0.1);
  }

  @Test
  void fewLabelsMoveItLittle() {
    var model = fit(SyntheticTables.of(1_000, 3), OptionalInt.of(20));

    assertThat(model.trainingSummary().labels()).isEqualTo(20);
    assertThat(weight(model, "d_level")).isBetween(0.3, 1.5);
  }

  @Test
  void labelsThatSeparatePerfectlyDoNotMakeItSure() {
    var model = fit(SyntheticTables.of("!a !b c d", 2, 2, -2, -2), OptionalInt.empty());

    assertThat(weight(model, "d_level")).isBetween(0.5, 3.0);
  }

  @Test
  void oneLabelIsEnoughToGoOn() {
    var model = fit(SyntheticTables.of("!a", 1), OptionalInt.empty());

    assertThat(model.predict(SyntheticTables.of("b", 1)).getFirst().probability())
        .isBetween(0.2, 0.6);
  }

  @Test
  void whereAllChurnedTheProbabilityIsHighButNotCertain() {
    var table = SyntheticTables.of("!a !b !c !d !e !f", 1, -1, 0, 2, 1, 0);

    var score = fit(table, OptionalInt.empty()).predict(table).getFirst();

    assertThat(score.probability()).isBetween(0.2, 0.99);
    assertThat(score.percentile5()).isLessThan(score.probability());
  }

  @Test
  void aDriverThatNeverVariesKeepsItsWeight() {
    var table = SyntheticTables.of("!a b c !d e", 1, 1, 1, 1, 1);

    assertThat(weight(fit(table, OptionalInt.empty()), "d_level")).isBetween(0.3, 0.6);
  }

  @Test
  void aChurnedAccountCountsOnce() {
    var once = new Observation("a", "2026-01-01", ChurnLabel.CHURNED);
    var again = new Observation("a", "2026-02-01", ChurnLabel.CHURNED);
    var table = new ObservationTable(List.of(once, again), List.of());

    assertThat(CenteredDesign.eventWeight(table, new int[] {0, 1})).isEqualTo(0.5);
  }

  @Test
  void anUnlabelledRowDescribesThePortfolioButTrainsNothing() {
    var unlabelled = new Observation("x", "", ChurnLabel.UNKNOWN);
    var table =
        new ObservationTable(
            List.of(unlabelled), List.of(FeatureColumn.numeric("d_level", new double[] {1})));

    var training = fit(table, OptionalInt.empty()).trainingSummary();

    assertThat(training.rows()).isEqualTo(1);
    assertThat(training.labels()).isZero();
  }

  @Test
  void anEmptyTableGivesThePriorAtTheBaseRate() {
    var nobody =
        new ObservationTable(List.of(), List.of(FeatureColumn.numeric("d_level", new double[0])));

    var model = fit(nobody, OptionalInt.empty());

    assertThat(model.intercept()).isCloseTo(Math.log(0.2 / 0.8), within(1e-9));
  }

  @Test
  void anAssumedBaseRateYieldsToLabels() {
    var table = SyntheticTables.of(200, 0);
    var task = new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), BaseRate.of(0.6));
    var assumed =
        new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), new BaseRate(0.6, false));

    assertThat(ModelLearner.silent().fit(table, assumed).intercept())
        .isLessThan(ModelLearner.silent().fit(table, task).intercept());
  }

  private static FittedModel fit(ObservationTable table, OptionalInt labels) {
    return ModelLearner.silent()
        .fit(table, new LearningTask(FeatureKind.DRIVERS, labels, TWENTY_PERCENT));
  }

  /// The effect of one unit of a driver, around its average.
  private static double weight(FittedModel model, String driver) {
    var cases = Collections.nCopies(2, new Observation("a", "", ChurnLabel.UNKNOWN));
    var below = FeatureColumn.numeric(driver, new double[] {-1, 1});
    var scores = model.predict(new ObservationTable(cases, List.of(below)));
    return (sum(scores.get(1)) - sum(scores.get(0))) / 2;
  }

  private static double sum(ChurnPrediction score) {
    return score.contributions().stream().mapToDouble(each -> each).sum();
  }
}
