package dev.oarlock.bench.model;

import dev.oarlock.cli.model.file.ObservationTableFile;
import dev.oarlock.domain.learning.backtest.TableBacktest;
import dev.oarlock.domain.learning.dataset.CrossValidationFolds;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.validation.ConfidenceInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// `bench/run model`: all measurements on tables that docs/forecast.md reports.
public final class ModelBench {
  private static final List<String> TABLES = List.of("telco", "simsaas", "retail2", "ravenstack");

  private ModelBench() {}

  /// Needs the tables in ../shared/data/tables, and says so if they are missing.
  public static void run() throws Exception {
    var folder = Path.of(System.getProperty("oarlock.home", ""), "../shared/data/tables");
    if (!Files.isDirectory(folder)) {
      System.out.println("There are no tables in " + folder.normalize() + ": nothing is measured.");
      return;
    }
    var curves = new LinkedHashMap<String, List<LearningCurve.Point>>();
    for (var name : TABLES) {
      var file = ObservationTableFile.of(folder.resolve(name + ".csv"));
      System.out.println("\n## " + name);
      for (var kind : FeatureKind.values()) {
        crossValidated(kind, file.forTraining(kind));
      }
      var points = new LearningCurve(file.forTraining(FeatureKind.DRIVERS)).points();
      points.forEach(LearningCurve.Point::print);
      curves.put(name, points);
    }
    draw(curves);
    ModelCost.print(
        ObservationTableFile.of(folder.resolve("simsaas.csv")).forTraining(FeatureKind.DRIVERS));
    revenue();
  }

  /// `bench/run revenue`: only the part about the distribution of lost revenue.
  public static void revenue() throws Exception {
    var file = Path.of(System.getProperty("oarlock.home", ""), "../shared/data/tables/simsaas.csv");
    if (!Files.exists(file)) {
      System.out.println("There is no " + file.normalize() + ": nothing is measured.");
      return;
    }
    var simsaas = ObservationTableFile.of(file);
    for (var labels : List.of(OptionalInt.empty(), OptionalInt.of(100), OptionalInt.of(0))) {
      new RevenueCoverage(simsaas.forTraining(FeatureKind.DRIVERS), simsaas.of("mrr"), labels)
          .print();
    }
  }

  private static void draw(Map<String, List<LearningCurve.Point>> curves) throws IOException {
    var file = Path.of(System.getProperty("oarlock.home", ""), "docs/pictures/learning-curve.svg");
    Files.writeString(file, LearningCurveChart.of(curves));
    System.out.println("\nDrawn: " + file.getFileName());
  }

  private static void crossValidated(FeatureKind kind, ObservationTable table) {
    var task = new LearningTask(kind, OptionalInt.empty(), BaseRate.assumed());
    var report =
        new TableBacktest(task, 90, _ -> {}).crossValidated(table, CrossValidationFolds.FIVE);
    var model = report.model();
    System.out.printf(
        Locale.ROOT,
        "%-8s AUC %s, log-loss %s, ECE %.3f; %s%n",
        kind.name().toLowerCase(Locale.ROOT),
        text(model.auc()),
        text(model.logLoss()),
        model.calibrationError(),
        report.conclusion());
  }

  private static String text(ConfidenceInterval interval) {
    return String.format(
        Locale.ROOT, "%.4f (%.4f to %.4f)", interval.value(), interval.low(), interval.high());
  }
}
