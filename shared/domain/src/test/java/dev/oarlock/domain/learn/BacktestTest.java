package dev.oarlock.domain.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.learn.Calibration.Tenth;
import dev.oarlock.domain.learn.Report.Asked;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final Task TASK = new Task(Kind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());
  private static final Asked BY_HAND = new Asked("by hand", 90);
  private static final Backtest TEST = new Backtest(TASK, 90, _ -> {});

  @Test
  void skillIsSeenWhereItIs() {
    var report = TEST.of(Books.of(600, 1.5));

    assertThat(report.skill()).isTrue();
    assertThat(report.verdict()).startsWith("skill shown (n = ");
    assertThat(report.model().auc().value()).isGreaterThan(0.7);
  }

  @Test
  void noiseIsNoSkill() {
    var report = TEST.of(Books.of(600, 0));

    assertThat(report.skill()).isFalse();
    assertThat(report.verdict()).startsWith("no skill shown yet (n = ");
  }

  @Test
  void eachAccountIsAskedOnce() {
    var report = TEST.inParts(Books.of(100, 1), new Folds(4));

    assertThat(report.counts().rows()).isEqualTo(100);
    assertThat(report.asked().how()).startsWith("4 parts");
  }

  /// Everybody with a high level leaves from July on, but in June that could not be known.
  @Test
  void aModelKnowsOnlyWhatHadHappenedByThen() {
    var cases = new ArrayList<Case>();
    var level = new ArrayList<Double>();
    for (var day : List.of("2026-01-01", "2026-03-31", "2026-04-01")) {
      for (int i = 0; i < 20; i++) {
        cases.add(new Case(day + i, day, i < 10 ? Outcome.LEFT : Outcome.STAYED));
        level.add(i < 10 ? 1.0 : -1.0);
      }
    }
    var levels = Column.numbers("d_level", level.stream().mapToDouble(d -> d).toArray());

    var report = TEST.of(new Table(cases, List.of(levels)));

    assertThat(report.asked().how()).startsWith("rolling origin: 1 days");
    assertThat(report.counts().rows()).isEqualTo(20);
  }

  @Test
  void theReportIsTheSameOnAnyOrderOfRows() {
    var book = Books.of(200, 1);

    assertThat(TEST.of(Books.shuffled(book, 3))).isEqualTo(TEST.of(book));
  }

  @Test
  void calibrationSaysWhatWasSaidAndWhatHappened() {
    var cases = Books.of("!a b c d", 0.25, 0.25, 0.25, 0.25).cases();
    var calibration =
        Calibration.of(Forecaster.of("x", new double[] {0.25, 0.2, 0.29, 0.3}), cases);

    assertThat(calibration.tenths().getFirst().sentence()).isEqualTo("said 20-30 %: 1 of 3 left");
    assertThat(calibration.tenths()).extracting(Tenth::cases).containsExactly(3, 1);
    assertThat(calibration.error()).isCloseTo((3 * (1 / 3.0 - 0.74 / 3) + 0.3) / 4, within(1e-12));
  }

  @Test
  void aFloorThatOnlyRanksIsComparedByRank() {
    var cases = Books.of("!a b !c d", 0, 0, 0, 0).cases();
    var model = Forecaster.of("model", new double[] {0.6, 0.1, 0.7, 0.2});
    var rate = Forecaster.of("base rate", new double[] {0.5, 0.5, 0.5, 0.5});
    var health = Forecaster.ranking("health", new double[] {-30, -40, -50, -60});

    var floor = Report.of(BY_HAND, cases, List.of(model, rate, health)).floors().getLast();

    assertThat(floor.inAuc()).isTrue();
    assertThat(floor.gain().value()).isEqualTo(0.25);
  }

  @Test
  void aTableWithHealthHasItAsAFloor() {
    var book = Books.of(100, 1);
    var health = Column.numbers("health", new double[100]);
    var columns = new ArrayList<>(book.columns());
    columns.add(health);

    var report = TEST.inParts(new Table(book.cases(), columns), Folds.USUAL);

    assertThat(report.floors())
        .extracting(beside -> beside.floor().of())
        .containsExactly("base rate", "zero-label prior", "plain health");
    assertThat(report.floor(Forecaster.HEALTH).orElseThrow().floor().auc().value()).isEqualTo(0.5);
  }

  @Test
  void twoAccountsAreTooFewForASampleButNotForAReport() {
    var cases = Books.of("!a b", 0, 0).cases();
    var said = Forecaster.of("model", new double[] {0.6, 0.1});
    var rate = Forecaster.of("base rate", new double[] {0.5, 0.5});

    var report = Report.of(BY_HAND, cases, List.of(said, rate));

    assertThat(report.model().logLoss().high()).isFinite();
  }

  @Test
  void withoutAnyOutcomeThereIsNothingToReport() {
    var cases = List.of(new Case("a", "", Outcome.UNKNOWN));
    var model = Forecaster.of("model", new double[] {0.5});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Report.of(BY_HAND, cases, List.of(model)))
        .withMessageContaining("no case");
  }
}
