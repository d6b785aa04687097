package dev.oarlock.bench.model;

import dev.oarlock.domain.learn.Backtest;
import dev.oarlock.domain.learn.Folds;
import dev.oarlock.domain.learn.Interval;
import dev.oarlock.domain.learn.Table;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import dev.oarlock.local.model.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// `bench/run model`: everything that docs/forecast.md says was measured on tables.
public final class ModelBench {
  private static final List<String> TABLES = List.of("telco", "simsaas", "retail2", "ravenstack");

  private ModelBench() {}

  /// Needs the tables in ../shared/data/tables; says so where they are not.
  public static void run() throws Exception {
    var folder = Path.of(System.getProperty("oarlock.home", ""), "../shared/data/tables");
    if (!Files.isDirectory(folder)) {
      System.out.println("There are no tables in " + folder.normalize() + ": nothing is measured.");
      return;
    }
    var curves = new LinkedHashMap<String, List<LearningCurve.Point>>();
    for (var name : TABLES) {
      var file = TableFile.of(folder.resolve(name + ".csv"));
      System.out.println("\n## " + name);
      for (var kind : Kind.values()) {
        crossValidated(kind, file.toLearn(kind));
      }
      var points = new LearningCurve(file.toLearn(Kind.DRIVERS)).points();
      points.forEach(LearningCurve.Point::print);
      curves.put(name, points);
    }
    draw(curves);
    Cost.print(TableFile.of(folder.resolve("simsaas.csv")).toLearn(Kind.DRIVERS));
    revenue();
  }

  /// `bench/run revenue`: the part of it that is about the distribution of lost revenue.
  public static void revenue() throws Exception {
    var file = Path.of(System.getProperty("oarlock.home", ""), "../shared/data/tables/simsaas.csv");
    if (!Files.exists(file)) {
      System.out.println("There is no " + file.normalize() + ": nothing is measured.");
      return;
    }
    var simsaas = TableFile.of(file);
    for (var labels : List.of(OptionalInt.empty(), OptionalInt.of(100), OptionalInt.of(0))) {
      new RevenueCoverage(simsaas.toLearn(Kind.DRIVERS), simsaas.of("mrr"), labels).print();
    }
  }

  private static void draw(Map<String, List<LearningCurve.Point>> curves) throws IOException {
    var file = Path.of(System.getProperty("oarlock.home", ""), "docs/pictures/learning-curve.svg");
    Files.writeString(file, LearningChart.of(curves));
    System.out.println("\nDrawn: " + file.getFileName());
  }

  private static void crossValidated(Kind kind, Table table) {
    var task = new Task(kind, OptionalInt.empty(), BaseRate.assumed());
    var report = new Backtest(task, 90, _ -> {}).inParts(table, Folds.USUAL);
    var model = report.model();
    System.out.printf(
        Locale.ROOT,
        "%-8s AUC %s, log-loss %s, ECE %.3f; %s%n",
        kind.name().toLowerCase(Locale.ROOT),
        text(model.auc()),
        text(model.logLoss()),
        model.calibrationError(),
        report.verdict());
  }

  private static String text(Interval interval) {
    return String.format(
        Locale.ROOT, "%.4f (%.4f to %.4f)", interval.value(), interval.low(), interval.high());
  }
}
