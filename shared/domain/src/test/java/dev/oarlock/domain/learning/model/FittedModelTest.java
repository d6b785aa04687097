package dev.oarlock.domain.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.dataset.SyntheticTables;
import dev.oarlock.domain.learning.design.BasisFunction.Hinge;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.inference.CoefficientPosterior;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FittedModelTest {
  private static final LearningTask RAW =
      new LearningTask(FeatureKind.RAW, OptionalInt.empty(), BaseRate.assumed());

  @Test
  void whatIsMissingAddsNothing() {
    var model = ModelLearner.silent().fit(SyntheticTables.of(100, 1), drivers());

    var unknown =
        model.predict(
            new ObservationTable(List.of(new Observation("a", "", ChurnLabel.UNKNOWN)), List.of()));

    assertThat(unknown.getFirst().contributions()).containsOnly(0.0);
  }

  @Test
  void hingesAreFoundWhereTheTruthHasThem() {
    var level =
        java.util.stream.IntStream.range(0, 4_000).mapToDouble(i -> i % 41 / 10.0 - 2).toArray();
    var cases =
        java.util.stream.IntStream.range(0, 4_000)
            .mapToObj(i ->
                new Observation(
                    "A" + i,
                    "",
                    i * 7 % 10 < (level[i] > 0 ? 8 : 2) ? ChurnLabel.CHURNED : ChurnLabel.RETAINED))
            .toList();

    var model =
        ModelLearner.silent()
            .fit(
                new ObservationTable(cases, List.of(FeatureColumn.numeric("d_level", level))),
                drivers());

    assertThat(model.features().getFirst().basisFunctions())
        .hasAtLeastOneElementOfType(Hinge.class);
  }

  @Test
  void eachCategoryHasAWeight() {
    var cases = List.of(one("a", true), one("b", true), one("c", false), one("d", false));
    var plans = FeatureColumn.categorical("f_plan", List.of("small", "small", "large", ""));

    var scores =
        ModelLearner.silent()
            .fit(new ObservationTable(cases, List.of(plans)), RAW)
            .predict(new ObservationTable(cases, List.of(plans)));

    assertThat(scores.get(0).probability()).isGreaterThan(scores.get(2).probability());
  }

  @Test
  void anUnseenCategoryAddsNothing() {
    var cases = List.of(one("a", true), one("b", false));
    var model =
        ModelLearner.silent()
            .fit(
                new ObservationTable(
                    cases, List.of(FeatureColumn.categorical("f_plan", List.of("x", "y")))),
                RAW);

    var score =
        model.predict(
            new ObservationTable(
                cases, List.of(FeatureColumn.categorical("f_plan", List.of("z", "z")))));

    assertThat(score.getFirst().contributions()).containsExactly(0.0);
  }

  @Test
  void probabilitiesStayWithinOneInAMillion() {
    var score = ChurnPrediction.of(one("a", true), -2, new double[] {30, 10}, 1);

    assertThat(score.probability()).isBetween(0.999998, 0.999999);
    assertThat(score.contributions()).containsExactly(15.8 * 0.75, 15.8 * 0.25);
  }

  @Test
  void aPosteriorThatDoesNotFitTheBasisIsRefused() {
    var posterior = new CoefficientPosterior(new double[] {0, 1}, new double[2][2]);

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new FittedModel(FeatureKind.RAW, BaseRate.assumed(), List.of(), posterior, nothing()))
        .withMessage("posterior of 2 coefficients for 1 basis functions");
  }

  @Test
  void theFingerprintDependsOnValuesAndNotOnOrder() {
    var table = SyntheticTables.of(50, 1);
    var changed = Arrays.asList(table.observations().toArray(Observation[]::new));
    changed.set(3, new Observation("other", "", ChurnLabel.CHURNED));

    assertThat(SyntheticTables.shuffled(table, 5).fingerprint()).isEqualTo(table.fingerprint());
    assertThat(new ObservationTable(changed, table.columns()).fingerprint())
        .isNotEqualTo(table.fingerprint());
  }

  private static LearningTask drivers() {
    return new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());
  }

  private static Observation one(String id, boolean churned) {
    return new Observation(id, "", churned ? ChurnLabel.CHURNED : ChurnLabel.RETAINED);
  }

  private static TrainingSummary nothing() {
    return new TrainingSummary(0, 0, 0, 0, 1, "");
  }
}
