package dev.oarlock.domain.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.domain.learn.Basis.Hinge;
import dev.oarlock.domain.learn.Model.Training;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final Task RAW = new Task(Kind.RAW, OptionalInt.empty(), BaseRate.assumed());

  @Test
  void whatIsMissingAddsNothing() {
    var model = Learner.silent().fit(Books.of(100, 1), drivers());

    var unknown = model.score(new Table(List.of(new Case("a", "", Outcome.UNKNOWN)), List.of()));

    assertThat(unknown.getFirst().contributions()).containsOnly(0.0);
  }

  @Test
  void bendsAreFoundWhereTheTruthBends() {
    var level =
        java.util.stream.IntStream.range(0, 4_000).mapToDouble(i -> i % 41 / 10.0 - 2).toArray();
    var cases =
        java.util.stream.IntStream.range(0, 4_000)
            .mapToObj(i ->
                new Case(
                    "A" + i,
                    "",
                    i * 7 % 10 < (level[i] > 0 ? 8 : 2) ? Outcome.LEFT : Outcome.STAYED))
            .toList();

    var model =
        Learner.silent()
            .fit(new Table(cases, List.of(Column.numbers("d_level", level))), drivers());

    assertThat(model.features().getFirst().bases()).hasAtLeastOneElementOfType(Hinge.class);
  }

  @Test
  void wordsBecomeKindsWithAWeightEach() {
    var cases = List.of(one("a", true), one("b", true), one("c", false), one("d", false));
    var plans = Column.words("f_plan", List.of("small", "small", "large", ""));

    var scores =
        Learner.silent()
            .fit(new Table(cases, List.of(plans)), RAW)
            .score(new Table(cases, List.of(plans)));

    assertThat(scores.get(0).probability()).isGreaterThan(scores.get(2).probability());
  }

  @Test
  void aWordThatWasNeverSeenAddsNothing() {
    var cases = List.of(one("a", true), one("b", false));
    var model =
        Learner.silent()
            .fit(new Table(cases, List.of(Column.words("f_plan", List.of("x", "y")))), RAW);

    var score = model.score(new Table(cases, List.of(Column.words("f_plan", List.of("z", "z")))));

    assertThat(score.getFirst().contributions()).containsExactly(0.0);
  }

  @Test
  void nobodyIsSurerThanOneInAMillion() {
    var score = Score.of(one("a", true), -2, new double[] {30, 10}, 1);

    assertThat(score.probability()).isBetween(0.999998, 0.999999);
    assertThat(score.contributions()).containsExactly(15.8 * 0.75, 15.8 * 0.25);
  }

  @Test
  void aBeliefThatDoesNotFitTheShapesIsRefused() {
    var belief = new Belief(new double[] {0, 1}, new double[2][2]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Model(Kind.RAW, BaseRate.assumed(), List.of(), belief, nothing()))
        .withMessage("belief about 2 weights for 1 shapes");
  }

  @Test
  void theFingerprintKnowsValuesButNoOrder() {
    var book = Books.of(50, 1);
    var changed = Arrays.asList(book.cases().toArray(Case[]::new));
    changed.set(3, new Case("other", "", Outcome.LEFT));

    assertThat(Books.shuffled(book, 5).fingerprint()).isEqualTo(book.fingerprint());
    assertThat(new Table(changed, book.columns()).fingerprint()).isNotEqualTo(book.fingerprint());
  }

  private static Task drivers() {
    return new Task(Kind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());
  }

  private static Case one(String id, boolean left) {
    return new Case(id, "", left ? Outcome.LEFT : Outcome.STAYED);
  }

  private static Training nothing() {
    return new Training(0, 0, 0, 0, 1, "");
  }
}
