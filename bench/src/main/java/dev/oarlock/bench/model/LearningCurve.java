package dev.oarlock.bench.model;

import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Column;
import dev.oarlock.domain.learn.Learner;
import dev.oarlock.domain.learn.Model;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Score;
import dev.oarlock.domain.learn.Table;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/// How well a model of few labels does on accounts it did not see, beside one that learns from the
/// data alone, and how often its bands hold what all labels say. Means over ten draws of labels;
/// the base rate is stated as it is.
record LearningCurve(Table table) {
  private static final List<Integer> LABELS = List.of(0, 20, 50, 100, 200, 500);
  private static final int DRAWS = 10;

  /// Log-loss of the model, and of one without an expert; the share of the bands that hold what all
  /// labels say.
  record Point(int labels, double loss, double alone, double held) {
    static Point mean(int labels, List<Point> points) {
      return new Point(
          labels,
          points.stream().mapToDouble(Point::loss).average().orElseThrow(),
          points.stream().mapToDouble(Point::alone).average().orElseThrow(),
          points.stream().mapToDouble(Point::held).average().orElseThrow());
    }

    void print() {
      System.out.printf(
          Locale.ROOT,
          "%3d labels: log-loss %.4f, data alone %.4f; bands hold what all labels say of %.0f %%%n",
          labels,
          loss,
          alone,
          100 * held);
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
    var ids = new ArrayList<>(table.cases().stream().map(Case::id).distinct().sorted().toList());
    Collections.shuffle(ids, new Random(draw));
    var held = java.util.Set.copyOf(ids.subList(0, ids.size() / 5));
    var train = table.where(row -> !held.contains(table.cases().get(row).id()));
    var test = table.where(row -> held.contains(table.cases().get(row).id()));
    var all = fit(train, rate(train)).score(test);
    return LABELS.stream()
        .map(labels -> point(labels, rate(train), taught(train, labels, draw), test, all))
        .toList();
  }

  private static Point point(int labels, double rate, Table taught, Table test, List<Score> all) {
    var few = fit(taught, rate).score(test);
    var alone = fit(unknown(taught), rate).score(unknown(test));
    return new Point(labels, loss(few), loss(alone), held(few, all));
  }

  /// The book with all outcomes but so many forgotten.
  private static Table taught(Table train, int labels, int draw) {
    var rows = new ArrayList<>(IntStream.range(0, train.size()).boxed().toList());
    Collections.shuffle(rows, new Random(draw));
    var drawn = java.util.Set.copyOf(rows.subList(0, Math.min(labels, rows.size())));
    var cases = new ArrayList<Case>();
    for (int row = 0; row < train.size(); row++) {
      var one = train.cases().get(row);
      cases.add(drawn.contains(row) ? one : new Case(one.id(), one.asof(), Outcome.UNKNOWN));
    }
    return new Table(cases, train.columns());
  }

  /// The same under names that no expert knows.
  private static Table unknown(Table table) {
    var all = IntStream.range(0, table.size()).toArray();
    var columns =
        table.columns().stream().map(c -> ((Column.Numbers) c.pick(all)).named("d_x" + c.name()));
    return new Table(table.cases(), List.copyOf(columns.toList()));
  }

  private static Model fit(Table table, double rate) {
    return Learner.silent()
        .fit(table, new Task(Kind.DRIVERS, OptionalInt.empty(), BaseRate.of(rate)));
  }

  static double rate(Table table) {
    return (double) table.cases().stream().filter(LearningCurve::left).count() / table.size();
  }

  private static boolean left(Case one) {
    return one.outcome() == Outcome.LEFT;
  }

  private static double loss(List<Score> scores) {
    return scores.stream()
        .mapToDouble(
            score -> -Math.log(left(score.of()) ? score.probability() : 1 - score.probability()))
        .average()
        .orElseThrow();
  }

  private static double held(List<Score> few, List<Score> all) {
    return IntStream.range(0, few.size())
            .filter(i ->
                few.get(i).percentile5() <= all.get(i).probability()
                    && all.get(i).probability() <= few.get(i).percentile95())
            .count()
        / (double) few.size();
  }
}
