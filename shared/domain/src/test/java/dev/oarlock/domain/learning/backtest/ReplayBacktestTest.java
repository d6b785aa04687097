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
  void aDayIsPredictedFromLabelsKnownByThen() {
    var tooEarly = backtest(SPRING.plusDays(80)).run(List.of(SPRING.plusDays(80)), _ -> {});
    var ripe = backtest(SUMMER).run(List.of(SUMMER), _ -> {});

    assertThat(tooEarly.getFirst().baseRate()).isEqualTo(0.1);
    assertThat(ripe.getFirst().baseRate()).isGreaterThan(0.4);
    assertThat(ripe.getFirst().probability()).isGreaterThan(tooEarly.getFirst().probability());
  }

  @Test
  void beforeTheHorizonALabelIsUnknown() {
    var forecasts = backtest(SUMMER).run(List.of(SUMMER), _ -> {});

    assertThat(forecasts)
        .extracting(ReplayBacktest.RowForecast::label)
        .containsOnly(ChurnLabel.UNKNOWN);
  }

  @Test
  void theReportComparesThreeBaselinesAndTheModelInForce() {
    var backtest = backtest(SUMMER);

    var report = backtest.report(backtest.run(List.of(SPRING), _ -> {}));

    assertThat(report.baselines())
        .extracting(baseline -> baseline.baseline().name())
        .containsExactly("base rate", "zero-label prior", "plain health", "model in force");
  }

  /// Twenty accounts in spring, half of them churned, and one on the test day.
  private static ReplayBacktest backtest(LocalDate testDay) {
    var spring = IntStream.range(0, 20).mapToObj(i -> row("a" + i, SPRING, i < 10));
    var moments =
        java.util.stream.Stream.concat(
            spring, java.util.stream.Stream.of(row("x", testDay, false)));
    return new ReplayBacktest(moments.toList(), 90, SUMMER, TASK);
  }

  private static BacktestRow row(String id, LocalDate day, boolean churned) {
    return new BacktestRow(
        id,
        day,
        new DriverValues(Map.of(Driver.LEVEL, 1.0)),
        new Probability(0.05),
        OptionalInt.of(60),
        churned);
  }
}
