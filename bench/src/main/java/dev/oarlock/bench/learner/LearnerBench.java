package dev.oarlock.bench.learner;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.learn.Measures;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import dev.oarlock.domain.replay.Every;
import dev.oarlock.domain.replay.Hindcast;
import dev.oarlock.domain.replay.Question;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.state.Rules;
import dev.oarlock.domain.train.Biography;
import dev.oarlock.domain.train.Chronicle;
import dev.oarlock.domain.train.Drift;
import dev.oarlock.domain.train.Syllabus;
import dev.oarlock.domain.train.Trainer;
import dev.oarlock.domain.train.Trial;
import dev.oarlock.local.imports.MappedLogs;
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

/// Learns the monthly hazard from the log of simsaas and holds it against a model that is taught
/// the quarter directly; then times a book of 10,000 accounts over 36 months.
public final class LearnerBench {
  private static final Probability RATE = new Probability(0.1);
  private static final int LARGE = 360_000;
  private static final LocalDate END = LocalDate.parse("2024-12-31");

  private LearnerBench() {}

  public static void run() {
    var home = Path.of(System.getProperty("oarlock.home"));
    var data = home.resolve("../shared/data/simsaas");
    var logs = MappedLogs.of(home.resolve("events/mappings/simsaas.yaml"), data);
    quality(logs);
    large(logs);
  }

  /// Copies of the same accounts until there are as many months as 10,000 accounts have in three
  /// years.
  private static void large(Map<String, List<LoggedSignal>> logs) {
    var syllabus = Syllabus.until(END, Scorecards.shipped());
    var biographies = new ArrayList<Biography>();
    var start = cpu();
    int months = 0;
    for (int copy = 0; months < LARGE; copy++) {
      for (var log : logs.entrySet()) {
        var biography = Biography.of(log.getKey() + "-" + copy, log.getValue(), syllabus);
        biographies.add(biography);
        months += biography.months().size();
      }
    }
    var chronicle = Chronicle.of(biographies);
    System.out.printf(
        "%n%,d accounts, %,d months of customers, %,d churns: read in %.0f s of CPU%n",
        biographies.size(), chronicle.months().size(), chronicle.churns(), (cpu() - start) / 1e9);
    start = cpu();
    new Trainer(RATE, _ -> {}).learn(chronicle);
    System.out.printf("learned in %.0f s of CPU%n", (cpu() - start) / 1e9);
    start = cpu();
    var expert = new Trial.InForce(HazardModel.expert(RATE), LocalDate.MIN);
    new Trial(RATE, expert, _ -> {}).of(chronicle);
    System.out.printf("rolled in %.0f s of CPU%n", (cpu() - start) / 1e9);
    start = cpu();
    Drift.of(chronicle, HazardModel.expert(RATE), END);
    System.out.printf("looked for drift in %.1f s of CPU%n", (cpu() - start) / 1e9);
    var peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        "peak of the heap %,d MB of %,d%n", peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void quality(Map<String, List<LoggedSignal>> logs) {
    var start = System.nanoTime();
    var syllabus = Syllabus.until(END, Scorecards.shipped());
    var chronicle =
        Chronicle.of(
            logs.entrySet().stream()
                .map(log -> Biography.of(log.getKey(), log.getValue(), syllabus))
                .toList());
    System.out.printf(
        "%,d customers' months, %d churns, read in %.1f s%n",
        chronicle.months().size(), chronicle.churns(), seconds(start));
    var expert = new Trial.InForce(HazardModel.expert(RATE), LocalDate.MIN);
    start = System.nanoTime();
    var result = new Trial(RATE, expert, _ -> {}).of(chronicle);
    System.out.printf("rolled in %.1f s%n", seconds(start));
    print(result.report().orElseThrow());
    System.out.println(result.comparison());
    start = System.nanoTime();
    var learned = new Trainer(RATE, _ -> {}).learn(chronicle);
    System.out.printf("learned in %.1f s: %s%n", seconds(start), learned);
    direct(logs);
  }

  /// The quarter taught directly, on the same days.
  private static void direct(Map<String, List<LoggedSignal>> logs) {
    var days = Every.MONTH.between(LocalDate.parse("2023-06-30"), LocalDate.parse("2024-09-30"));
    var all = Stream.concat(Every.MONTH.before(days.getFirst()).stream(), days.stream()).toList();
    var question = new Question(all, 90, new Rules(Scorecards.shipped(), HazardModel.expert(RATE)));
    var moments =
        logs.entrySet().stream()
            .flatMap(log -> question.of(log.getKey(), log.getValue()).stream())
            .toList();
    var task = new Task(Kind.DRIVERS, OptionalInt.empty(), new BaseRate(0.0257, false));
    var hindcast = new Hindcast(moments, 90, END, task);
    print(hindcast.report(hindcast.on(days, _ -> {})));
  }

  private static void print(Report report) {
    System.out.println(report.asked().how() + ": " + report.counts());
    line(report.model());
    report.floors().forEach(beside -> line(beside.floor()));
  }

  private static void line(Measures of) {
    System.out.printf(
        Locale.ROOT,
        "  %-18s AUC %.3f (%.3f to %.3f)  log-loss %.4f  ECE %.3f  lift %.1f%n",
        of.of(),
        of.auc().value(),
        of.auc().low(),
        of.auc().high(),
        of.logLoss().value(),
        of.calibrationError(),
        of.lift().value());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
