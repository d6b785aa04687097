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
import dev.oarlock.domain.train.Syllabus;
import dev.oarlock.domain.train.Trainer;
import dev.oarlock.domain.train.Trial;
import dev.oarlock.local.imports.MappedLogs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Learns the monthly hazard from the log of simsaas and holds it against a model that is taught
/// the quarter directly; then times a book of 10,000 accounts over 36 months.
public final class LearnerBench {
  private static final Probability RATE = new Probability(0.1);
  private static final LocalDate END = LocalDate.parse("2024-12-31");

  private LearnerBench() {}

  public static void run() {
    var home = Path.of(System.getProperty("oarlock.home"));
    var data = home.resolve("../shared/data/simsaas");
    var logs = MappedLogs.of(home.resolve("events/mappings/simsaas.yaml"), data);
    quality(logs);
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
