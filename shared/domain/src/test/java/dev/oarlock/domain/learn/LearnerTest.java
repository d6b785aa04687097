package dev.oarlock.domain.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LearnerTest {
  private static final BaseRate TWENTY_PERCENT = BaseRate.of(0.2);

  @Test
  void withoutLabelsEveryWeightIsTheExpertsToTheBit() {
    var model = fit(Books.of(100, 3), OptionalInt.of(0));

    assertThat(weight(model, "d_level")).isEqualTo(0.5);
    assertThat(weight(model, "d_noise")).isZero();
    assertThat(model.training().labels()).isZero();
  }

  @Test
  void withoutLabelsTheBookLeavesAtTheBaseRate() {
    var book = Books.of(100, 3);

    var scores = fit(book, OptionalInt.of(0)).score(book);

    assertThat(scores.stream().mapToDouble(Score::probability).average().orElseThrow())
        .isCloseTo(0.2, within(1e-9));
  }

  @Test
  void manyLabelsFindTheTruth() {
    var model = fit(Books.of(5_000, 1.5), OptionalInt.empty());

    assertThat(weight(model, "d_level")).isCloseTo(1.5, within(0.15));
    assertThat(weight(model, "d_noise")).isCloseTo(0, within(0.1));
    assertThat(model.intercept()).isCloseTo(-2, within(0.15));
  }

  @Test
  void aWrongExpertIsOverruled() {
    var model = fit(Books.of(1_000, -1.5), OptionalInt.empty());

    assertThat(weight(model, "d_level")).isCloseTo(-1.5, within(0.3));
    assertThat(model.training().expertShare()).isLessThan(0.1);
  }

  @Test
  void fewLabelsMoveItLittle() {
    var model = fit(Books.of(1_000, 3), OptionalInt.of(20));

    assertThat(model.training().labels()).isEqualTo(20);
    assertThat(weight(model, "d_level")).isBetween(0.3, 1.5);
  }

  @Test
  void labelsThatSeparatePerfectlyDoNotMakeItSure() {
    var model = fit(Books.of("!a !b c d", 2, 2, -2, -2), OptionalInt.empty());

    assertThat(weight(model, "d_level")).isBetween(0.5, 3.0);
  }

  @Test
  void oneLabelIsEnoughToGoOn() {
    var model = fit(Books.of("!a", 1), OptionalInt.empty());

    assertThat(model.score(Books.of("b", 1)).getFirst().probability()).isBetween(0.2, 0.6);
  }

  @Test
  void whereEverybodyLeftItSaysHighButNotCertain() {
    var book = Books.of("!a !b !c !d !e !f", 1, -1, 0, 2, 1, 0);

    var score = fit(book, OptionalInt.empty()).score(book).getFirst();

    assertThat(score.probability()).isBetween(0.2, 0.99);
    assertThat(score.percentile5()).isLessThan(score.probability());
  }

  @Test
  void aDriverThatNeverVariesKeepsItsWeight() {
    var book = Books.of("!a b c !d e", 1, 1, 1, 1, 1);

    assertThat(weight(fit(book, OptionalInt.empty()), "d_level")).isBetween(0.3, 0.6);
  }

  @Test
  void anAccountTellsOfItsLeavingOnce() {
    var once = new Case("a", "2026-01-01", Outcome.LEFT);
    var again = new Case("a", "2026-02-01", Outcome.LEFT);
    var book = new Table(List.of(once, again), List.of());

    assertThat(Study.weight(book, new int[] {0, 1})).isEqualTo(0.5);
  }

  @Test
  void anUntoldCaseDescribesTheBookButTeachesNothing() {
    var untold = new Case("x", "", Outcome.UNKNOWN);
    var book = new Table(List.of(untold), List.of(Column.numbers("d_level", new double[] {1})));

    var training = fit(book, OptionalInt.empty()).training();

    assertThat(training.rows()).isEqualTo(1);
    assertThat(training.labels()).isZero();
  }

  @Test
  void anEmptyTableGivesThePriorAtTheBaseRate() {
    var nobody = new Table(List.of(), List.of(Column.numbers("d_level", new double[0])));

    var model = fit(nobody, OptionalInt.empty());

    assertThat(model.intercept()).isCloseTo(Math.log(0.2 / 0.8), within(1e-9));
  }

  @Test
  void anAssumedBaseRateGivesWay() {
    var book = Books.of(200, 0);
    var task = new Task(Kind.DRIVERS, OptionalInt.empty(), BaseRate.of(0.6));
    var assumed = new Task(Kind.DRIVERS, OptionalInt.empty(), new BaseRate(0.6, false));

    assertThat(Learner.silent().fit(book, assumed).intercept())
        .isLessThan(Learner.silent().fit(book, task).intercept());
  }

  private static Model fit(Table book, OptionalInt labels) {
    return Learner.silent().fit(book, new Task(Kind.DRIVERS, labels, TWENTY_PERCENT));
  }

  /// What a unit of a driver adds, around its average.
  private static double weight(Model model, String driver) {
    var cases = Collections.nCopies(2, new Case("a", "", Outcome.UNKNOWN));
    var below = Column.numbers(driver, new double[] {-1, 1});
    var scores = model.score(new Table(cases, List.of(below)));
    return (sum(scores.get(1)) - sum(scores.get(0))) / 2;
  }

  private static double sum(Score score) {
    return score.contributions().stream().mapToDouble(each -> each).sum();
  }
}
