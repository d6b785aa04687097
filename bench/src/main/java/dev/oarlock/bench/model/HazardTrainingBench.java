package dev.oarlock.bench.model;

import dev.oarlock.cli.imports.mapping.MappedSignalLogs;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.learning.backtest.BacktestPlan;
import dev.oarlock.domain.learning.backtest.ReplayBacktest;
import dev.oarlock.domain.learning.backtest.RollingBacktest;
import dev.oarlock.domain.learning.backtest.SamplingInterval;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.domain.learning.personperiod.AccountMonths;
import dev.oarlock.domain.learning.personperiod.ObservationWindow;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.training.HazardTrainer;
import dev.oarlock.domain.learning.validation.PredictionMetrics;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.transition.ScoringModels;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Trains the monthly hazard on the log of simsaas and compares it with a model trained on the
/// quarter directly; then times a portfolio of 10,000 accounts over 36 months.
public final class HazardTrainingBench {
  private static final AnnualBaseRate RATE = AnnualBaseRate.stated(0.1);
  private static final int LARGE = 360_000;
  private static final LocalDate END = LocalDate.parse("2024-12-31");

  private HazardTrainingBench() {}

  public static void run() {
    var home = Path.of(System.getProperty("oarlock.home"));
    var data = home.resolve("../shared/data/simsaas");
    var logs = MappedSignalLogs.of(home.resolve("events/mappings/simsaas.yaml"), data);
    quality(logs);
    large(logs);
  }

  /// Copies of the same accounts until there are as many months as 10,000 accounts have in three
  /// years.
  private static void large(Map<String, List<LoggedSignal>> logs) {
    var window = ObservationWindow.until(END, ScorecardSet.shipped());
    var accounts = new ArrayList<AccountMonths>();
    var start = cpu();
    int months = 0;
    for (int copy = 0; months < LARGE; copy++) {
      for (var log : logs.entrySet()) {
        var accountMonths = AccountMonths.of(log.getKey() + "-" + copy, log.getValue(), window);
        accounts.add(accountMonths);
        months += accountMonths.months().size();
      }
    }
    var dataset = PersonPeriodDataset.of(accounts);
    System.out.printf(
        "%n%,d accounts, %,d months of customers, %,d churns: read in %.0f s of CPU%n",
        accounts.size(), dataset.months().size(), dataset.churns(), (cpu() - start) / 1e9);
    start = cpu();
    new HazardTrainer(RATE, _ -> {}).train(dataset);
    System.out.printf("trained in %.0f s of CPU%n", (cpu() - start) / 1e9);
    start = cpu();
    var expert = new RollingBacktest.ModelInForce(HazardModel.expert(RATE), LocalDate.MIN);
    new RollingBacktest(RATE, expert, _ -> {}).run(dataset);
    System.out.printf("backtest in %.0f s of CPU%n", (cpu() - start) / 1e9);
    start = cpu();
    DriftReport.of(dataset, HazardModel.expert(RATE), END);
    System.out.printf("drift report in %.1f s of CPU%n", (cpu() - start) / 1e9);
    var peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        "peak heap %,d MB of %,d%n", peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void quality(Map<String, List<LoggedSignal>> logs) {
    var start = System.nanoTime();
    var window = ObservationWindow.until(END, ScorecardSet.shipped());
    var dataset =
        PersonPeriodDataset.of(
            logs.entrySet().stream()
                .map(log -> AccountMonths.of(log.getKey(), log.getValue(), window))
                .toList());
    System.out.printf(
        "%,d customers' months, %d churns, read in %.1f s%n",
        dataset.months().size(), dataset.churns(), seconds(start));
    var expert = new RollingBacktest.ModelInForce(HazardModel.expert(RATE), LocalDate.MIN);
    start = System.nanoTime();
    var result = new RollingBacktest(RATE, expert, _ -> {}).run(dataset);
    System.out.printf("backtest in %.1f s%n", seconds(start));
    print(result.report().orElseThrow());
    System.out.println(result.comparison());
    start = System.nanoTime();
    var trained = new HazardTrainer(RATE, _ -> {}).train(dataset);
    System.out.printf("trained in %.1f s: %s%n", seconds(start), trained);
    direct(logs);
  }

  /// A model trained on the quarter directly, on the same days.
  private static void direct(Map<String, List<LoggedSignal>> logs) {
    var days =
        SamplingInterval.MONTH.between(
            LocalDate.parse("2023-06-30"), LocalDate.parse("2024-09-30"));
    var all =
        Stream.concat(SamplingInterval.MONTH.warmUpBefore(days.getFirst()).stream(), days.stream())
            .toList();
    var plan =
        new BacktestPlan(
            all, 90, new ScoringModels(ScorecardSet.shipped(), HazardModel.expert(RATE)));
    var since =
        logs.values().stream()
            .flatMap(log -> AccountMonths.signalsSince(log).stream())
            .min(LocalDate::compareTo)
            .orElseThrow();
    var rows =
        logs.entrySet().stream()
            .flatMap(log -> plan.rows(log.getKey(), log.getValue()).stream())
            .filter(row -> !row.day().isBefore(since))
            .toList();
    var task =
        new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), new BaseRate(0.0257, false));
    var backtest = new ReplayBacktest(rows, 90, END, task);
    print(backtest.report(backtest.run(days, _ -> {})));
  }

  private static void print(ValidationReport report) {
    System.out.println(report.protocol().method() + ": " + report.counts());
    printMetrics(report.model());
    report.baselines().forEach(comparison -> printMetrics(comparison.baseline()));
  }

  private static void printMetrics(PredictionMetrics metrics) {
    System.out.printf(
        Locale.ROOT,
        "  %-18s AUC %.3f (%.3f to %.3f)  log-loss %.4f  ECE %.3f  lift %.1f%n",
        metrics.name(),
        metrics.auc().value(),
        metrics.auc().low(),
        metrics.auc().high(),
        metrics.logLoss().value(),
        metrics.calibrationError(),
        metrics.lift().value());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
