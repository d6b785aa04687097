package dev.oarlock.domain.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.dataset.SyntheticTables;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ModelLearnerPropertyTest {
  private record Row(int account, ChurnLabel outcome, double level, double other) {}

  @Provide
  Arbitrary<ObservationTable> tables() {
    var accounts = Arbitraries.integers().between(0, 9);
    var outcomes = Arbitraries.of(ChurnLabel.class);
    var values = Arbitraries.of(-2.5, -1.0, 0.0, 1.0, 2.5, 1e9, Double.NaN);
    return Combinators.combine(accounts, outcomes, values, values)
        .as(Row::new)
        .list()
        .ofMaxSize(30)
        .map(ModelLearnerPropertyTest::table);
  }

  private static ObservationTable table(List<Row> rows) {
    return new ObservationTable(
        rows.stream().map(row -> new Observation("A" + row.account, "", row.outcome)).toList(),
        List.of(
            FeatureColumn.numeric("d_level", rows.stream().mapToDouble(Row::level).toArray()),
            FeatureColumn.numeric("d_other", rows.stream().mapToDouble(Row::other).toArray()),
            FeatureColumn.numeric("f_level", rows.stream().mapToDouble(Row::level).toArray())));
  }

  @Property(tries = 200)
  void anyOrderOfRowsGivesTheSameModelToTheBit(
      @ForAll("tables") ObservationTable table, @ForAll long seed, @ForAll FeatureKind kind) {
    var task = new LearningTask(kind, OptionalInt.of(10), BaseRate.assumed());

    var one = ModelLearner.silent().fit(table, task);
    var other = ModelLearner.silent().fit(SyntheticTables.shuffled(table, seed), task);

    assertThat(other.predict(table)).isEqualTo(one.predict(table));
    assertThat(other.trainingSummary()).isEqualTo(one.trainingSummary());
  }

  @Property(tries = 200)
  void contributionsSumToTheLogOddsAndTheIntervalHoldsTheProbability(
      @ForAll("tables") ObservationTable table, @ForAll FeatureKind kind) {
    var task = new LearningTask(kind, OptionalInt.empty(), BaseRate.assumed());

    var model = ModelLearner.silent().fit(table, task);

    assertThat(model.predict(table))
        .allSatisfy(score -> {
          var sum = score.contributions().stream().mapToDouble(c -> c).sum();
          assertThat(score.probability()).isBetween(0.0, 1.0);
          assertThat(score.intercept() + sum)
              .isCloseTo(LogisticFunction.logOdds(score.probability()), within(1e-9));
          assertThat(score.probability()).isBetween(score.percentile5(), score.percentile95());
        });
  }
}
