package dev.oarlock.domain.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LearnerPropertyTest {
  private record Row(int account, Outcome outcome, double level, double other) {}

  @Provide
  Arbitrary<Table> tables() {
    var accounts = Arbitraries.integers().between(0, 9);
    var outcomes = Arbitraries.of(Outcome.class);
    var values = Arbitraries.of(-2.5, -1.0, 0.0, 1.0, 2.5, 1e9, Double.NaN);
    return Combinators.combine(accounts, outcomes, values, values)
        .as(Row::new)
        .list()
        .ofMaxSize(30)
        .map(LearnerPropertyTest::table);
  }

  private static Table table(List<Row> rows) {
    return new Table(
        rows.stream().map(row -> new Case("A" + row.account, "", row.outcome)).toList(),
        List.of(
            Column.numbers("d_level", rows.stream().mapToDouble(Row::level).toArray()),
            Column.numbers("d_other", rows.stream().mapToDouble(Row::other).toArray()),
            Column.numbers("f_level", rows.stream().mapToDouble(Row::level).toArray())));
  }

  @Property(tries = 200)
  void anyOrderOfRowsGivesTheSameModelToTheBit(
      @ForAll("tables") Table table, @ForAll long seed, @ForAll Kind kind) {
    var task = new Task(kind, OptionalInt.of(10), BaseRate.assumed());

    var one = Learner.silent().fit(table, task);
    var other = Learner.silent().fit(Books.shuffled(table, seed), task);

    assertThat(other.score(table)).isEqualTo(one.score(table));
    assertThat(other.training()).isEqualTo(one.training());
  }

  @Property(tries = 200)
  void contributionsSumToTheLogOddsAndTheBandHoldsTheProbability(
      @ForAll("tables") Table table, @ForAll Kind kind) {
    var task = new Task(kind, OptionalInt.empty(), BaseRate.assumed());

    var model = Learner.silent().fit(table, task);

    assertThat(model.score(table))
        .allSatisfy(score -> {
          var sum = score.contributions().stream().mapToDouble(c -> c).sum();
          assertThat(score.probability()).isBetween(0.0, 1.0);
          assertThat(score.intercept() + sum)
              .isCloseTo(Logistic.logOdds(score.probability()), within(1e-9));
          assertThat(score.probability()).isBetween(score.percentile5(), score.percentile95());
        });
  }
}
