package dev.oarlock.bench.model;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.model.ChurnPrediction;
import dev.oarlock.domain.learning.model.FittedModel;
import dev.oarlock.domain.learning.model.ModelLearner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/// How well a model with few labels predicts unseen accounts, compared with one without the expert
/// prior, and how often its 90 % intervals cover the prediction with all labels. Means over ten
/// draws of labels; the base rate is stated.
record LearningCurve(ObservationTable table) {
  private static final List<Integer> LABELS = List.of(0, 20, 50, 100, 200, 500);
  private static final int DRAWS = 10;

  /// Log-loss of the model, and of one without the expert prior; the share of its intervals that
  /// cover the prediction with all labels.
  record Point(int labels, double logLoss, double dataOnlyLogLoss, double coverage) {
    static Point mean(int labels, List<Point> points) {
      return new Point(
          labels,
          points.stream().mapToDouble(Point::logLoss).average().orElseThrow(),
          points.stream().mapToDouble(Point::dataOnlyLogLoss).average().orElseThrow(),
          points.stream().mapToDouble(Point::coverage).average().orElseThrow());
    }

    void print() {
      System.out.printf(
          Locale.ROOT,
          "%3d labels: log-loss %.4f, data alone %.4f; 90 %% intervals cover the full-data"
              + " prediction in %.0f %%%n",
          labels,
          logLoss,
          dataOnlyLogLoss,
          100 * coverage);
    }
  }

  List<Point> points() {
    var draws = IntStream.range(0, DRAWS).mapToObj(this::draw).toList();
    return IntStream.range(0, LABELS.size())
        .mapToObj(
            i -> Point.mean(LABELS.get(i), draws.stream().map(points -> points.get(i)).toList()))
        .toList();
  }

  private List<Point> draw(int draw) {
    var ids =
        new ArrayList<>(
            table.observations().stream().map(Observation::account).distinct().sorted().toList());
    Collections.shuffle(ids, new Random(draw));
    var held = java.util.Set.copyOf(ids.subList(0, ids.size() / 5));
    var train = table.where(row -> !held.contains(table.observations().get(row).account()));
    var test = table.where(row -> held.contains(table.observations().get(row).account()));
    var all = fit(train, rate(train)).predict(test);
    return LABELS.stream()
        .map(labels -> point(labels, rate(train), withLabels(train, labels, draw), test, all))
        .toList();
  }

  private static Point point(
      int labels,
      double rate,
      ObservationTable training,
      ObservationTable test,
      List<ChurnPrediction> all) {
    var few = fit(training, rate).predict(test);
    var dataOnly = fit(withoutExpert(training), rate).predict(withoutExpert(test));
    return new Point(labels, loss(few), loss(dataOnly), coverage(few, all));
  }

  /// The table with only so many labels kept.
  private static ObservationTable withLabels(ObservationTable train, int labels, int draw) {
    var rows = new ArrayList<>(IntStream.range(0, train.size()).boxed().toList());
    Collections.shuffle(rows, new Random(draw));
    var drawn = java.util.Set.copyOf(rows.subList(0, Math.min(labels, rows.size())));
    var observations = new ArrayList<Observation>();
    for (int row = 0; row < train.size(); row++) {
      var observation = train.observations().get(row);
      observations.add(
          drawn.contains(row)
              ? observation
              : new Observation(observation.account(), observation.asOf(), ChurnLabel.UNKNOWN));
    }
    return new ObservationTable(observations, train.columns());
  }

  /// The same columns under names unknown to the expert prior.
  private static ObservationTable withoutExpert(ObservationTable table) {
    var all = IntStream.range(0, table.size()).toArray();
    var columns =
        table.columns().stream()
            .map(c -> ((FeatureColumn.Numeric) c.select(all)).renamed("d_x" + c.name()));
    return new ObservationTable(table.observations(), List.copyOf(columns.toList()));
  }

  private static FittedModel fit(ObservationTable table, double rate) {
    return ModelLearner.silent()
        .fit(table, new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), BaseRate.of(rate)));
  }

  static double rate(ObservationTable table) {
    return (double) table.observations().stream().filter(LearningCurve::churned).count()
        / table.size();
  }

  private static boolean churned(Observation observation) {
    return observation.label() == ChurnLabel.CHURNED;
  }

  private static double loss(List<ChurnPrediction> predictions) {
    return predictions.stream()
        .mapToDouble(prediction ->
            -Math.log(
                churned(prediction.observation())
                    ? prediction.probability()
                    : 1 - prediction.probability()))
        .average()
        .orElseThrow();
  }

  private static double coverage(List<ChurnPrediction> few, List<ChurnPrediction> all) {
    return IntStream.range(0, few.size())
            .filter(i ->
                few.get(i).percentile5() <= all.get(i).probability()
                    && all.get(i).probability() <= few.get(i).percentile95())
            .count()
        / (double) few.size();
  }
}
