package dev.oarlock.domain.learning.backtest;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.ScoringModels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestPlanTest {
  private static final ScoringModels RULES =
      new ScoringModels(ScorecardSet.shipped(), HazardModel.expert(new Probability(0.1)));
  private static final AccountLog STORY =
      AccountLog.of("acme")
          .on("2026-01-10", signed("C-1", "2026-01-10", 1, line("SEATS", 10, 100)))
          .on("2026-05-20", cancelled("C-1", "2026-06-10"));

  @Test
  void onlyCustomersOfTheDayHaveARow() {
    var days = rows(STORY.signals(), "2026-01-01", "2026-02-01", "2026-07-01");

    assertThat(days).extracting(BacktestRow::day).containsExactly(LocalDate.parse("2026-02-01"));
  }

  @Test
  void churnIsObservedAHorizonLater() {
    var days = rows(STORY.signals(), "2026-02-01", "2026-03-31");

    assertThat(days).extracting(BacktestRow::churned).containsExactly(false, true);
  }

  @Test
  void aCancellationIsKnownFromTheDayItWasGiven() {
    var days = rows(STORY.signals(), "2026-05-19", "2026-05-20");

    assertThat(days)
        .extracting(row -> row.drivers().of(Driver.NOTICE).orElseThrow())
        .containsExactly(0.0, 1.0);
  }

  @Test
  void importedHistoryCountsAsKnownWhenItHappened() {
    var imported = known(STORY.signals(), Instant.parse("2026-11-01T00:00:00Z"));

    assertThat(rows(imported, "2026-03-31", "2026-05-20"))
        .isEqualTo(rows(STORY.signals(), "2026-03-31", "2026-05-20"));
  }

  @Test
  void whatCameLateFromAKnownAccountWasNotKnownBefore() {
    var first = STORY.signals().getFirst();
    var late = known(STORY.signals().subList(1, 2), Instant.parse("2026-06-05T00:00:00Z"));

    var row = rows(List.of(first, late.getFirst()), "2026-05-25").getFirst();

    assertThat(row.drivers().of(Driver.NOTICE).orElseThrow()).isZero();
    assertThat(row.churned()).isTrue();
  }

  @Test
  void everyMonthKeepsToTheLastOfTheMonth() {
    var days =
        SamplingInterval.MONTH.between(
            LocalDate.parse("2023-11-30"), LocalDate.parse("2024-02-29"));

    assertThat(days.stream().map(LocalDate::toString))
        .containsExactly("2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29");
  }

  @Test
  void theWarmUpHasTwelveSteps() {
    var days = SamplingInterval.QUARTER.warmUpBefore(LocalDate.parse("2024-01-15"));

    assertThat(days).hasSize(12).endsWith(LocalDate.parse("2023-10-15"));
  }

  private static List<LoggedSignal> known(List<LoggedSignal> log, Instant known) {
    return log.stream()
        .map(it -> new LoggedSignal(it.id(), it.account(), it.at(), known, it.signal()))
        .toList();
  }

  private static List<BacktestRow> rows(List<LoggedSignal> log, String... days) {
    var all = List.of(days).stream().map(LocalDate::parse).toList();
    return new BacktestPlan(all, 90, RULES).rows("acme", log);
  }
}
