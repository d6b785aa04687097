package dev.oarlock.domain.learning.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayBacktestTest {
  private static final LocalDate SPRING = LocalDate.parse("2026-03-01");
  private static final LocalDate SUMMER = LocalDate.parse("2026-06-01");
  private static final LearningTask TASK =
      new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());

  @Test
  void aDayLearnsOnlyFromWhatWasRipeByThen() {
    var tooEarly = hindcast(SPRING.plusDays(80)).run(List.of(SPRING.plusDays(80)), _ -> {});
    var ripe = hindcast(SUMMER).run(List.of(SUMMER), _ -> {});

    assertThat(tooEarly.getFirst().baseRate()).isEqualTo(0.1);
    assertThat(ripe.getFirst().baseRate()).isGreaterThan(0.4);
    assertThat(ripe.getFirst().probability()).isGreaterThan(tooEarly.getFirst().probability());
  }

  @Test
  void whereItIsTooEarlyToTellNothingIsTold() {
    var said = hindcast(SUMMER).run(List.of(SUMMER), _ -> {});

    assertThat(said).extracting(ReplayBacktest.RowForecast::label).containsOnly(ChurnLabel.UNKNOWN);
  }

  @Test
  void theReportStandsBesideThreeFloorsAndTheModelInForce() {
    var hindcast = hindcast(SUMMER);

    var report = hindcast.report(hindcast.run(List.of(SPRING), _ -> {}));

    assertThat(report.baselines())
        .extracting(floor -> floor.baseline().of())
        .containsExactly("base rate", "zero-label prior", "plain health", "model in force");
  }

  /// Twenty accounts in spring of which half left, and one on the day that is asked.
  private static ReplayBacktest hindcast(LocalDate asked) {
    var spring = IntStream.range(0, 20).mapToObj(i -> moment("a" + i, SPRING, i < 10));
    var moments =
        java.util.stream.Stream.concat(
            spring, java.util.stream.Stream.of(moment("x", asked, false)));
    return new ReplayBacktest(moments.toList(), 90, SUMMER, TASK);
  }

  private static BacktestRow moment(String id, LocalDate day, boolean left) {
    return new BacktestRow(
        id,
        day,
        new DriverValues(Map.of(Driver.LEVEL, 1.0)),
        new Probability(0.05),
        OptionalInt.of(60),
        left);
  }
}
