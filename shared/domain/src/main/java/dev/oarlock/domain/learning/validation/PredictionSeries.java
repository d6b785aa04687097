package dev.oarlock.domain.learning.validation;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The predictions for a list of observations: by the model under test, or by a baseline that it
/// should beat. A baseline that only ranks (a health score) has scores that are no probabilities.
public final class PredictionSeries {
  /// The names of the three baselines: one probability for all, the expert prior without labels,
  /// and the plain health score.
  public static final String BASE_RATE = phrase("base rate");

  public static final String PRIOR = phrase("zero-label prior");
  public static final String HEALTH = phrase("plain health");

  private static final double NEUTRAL_HEALTH = 50;
  private final String name;
  private final boolean ranksOnly;
  private final double[] scores;

  private PredictionSeries(String name, boolean ranksOnly, double[] scores) {
    this.name = name;
    this.ranksOnly = ranksOnly;
    this.scores = scores.clone();
  }

  /// `scores` are probabilities, in the order of the observations.
  public static PredictionSeries of(String name, double[] scores) {
    return new PredictionSeries(name, false, scores);
  }

  /// A higher score means that churn is likelier.
  public static PredictionSeries ranking(String name, double[] scores) {
    return new PredictionSeries(name, true, scores);
  }

  /// The baseline of plain health scores, 0 to 100, in the order of the observations. A missing one
  /// (NaN) counts as the middle of the scale.
  public static PredictionSeries health(DoubleStream scores) {
    return ranking(HEALTH, scores.map(it -> Double.isNaN(it) ? -NEUTRAL_HEALTH : -it).toArray());
  }

  /// The same for whole scores.
  public static PredictionSeries health(Stream<OptionalInt> scores) {
    return health(scores.mapToDouble(it -> it.isPresent() ? it.getAsInt() : Double.NaN));
  }

  String name() {
    return name;
  }

  boolean ranksOnly() {
    return ranksOnly;
  }

  double score(int row) {
    return scores[row];
  }

  int size() {
    return scores.length;
  }

  /// The rows, the highest score first.
  int[] rowsByScore() {
    var byScore = Comparator.<Integer>comparingDouble(row -> -scores[row]);
    var rows = IntStream.range(0, scores.length).boxed().sorted(byScore);
    return rows.mapToInt(Integer::intValue).toArray();
  }

  /// The predictions for some of the observations.
  PredictionSeries select(int[] rows) {
    return new PredictionSeries(
        name, ranksOnly, Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray());
  }
}
