package dev.oarlock.domain.learning.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What somebody said of each of some cases: the model under test, or a floor that it should beat.
/// A floor that only ranks (a health score) says numbers that are no probabilities.
public final class PredictionSeries {
  /// The three floors, by name: the same probability for everybody, the expert without any label,
  /// and the plain health score.
  public static final String BASE_RATE = "base rate";

  public static final String PRIOR = "zero-label prior";
  public static final String HEALTH = "plain health";

  private final String name;
  private final boolean ranksOnly;
  private final double[] score;

  private PredictionSeries(String name, boolean ranksOnly, double[] scores) {
    this.name = name;
    this.ranksOnly = ranksOnly;
    this.score = scores.clone();
  }

  /// `said` are probabilities, in the order of the cases.
  public static PredictionSeries of(String name, double[] scores) {
    return new PredictionSeries(name, false, scores);
  }

  /// `said` is the higher the likelier it is that the account leaves.
  public static PredictionSeries ranking(String name, double[] scores) {
    return new PredictionSeries(name, true, scores);
  }

  public String name() {
    return name;
  }

  public boolean ranksOnly() {
    return ranksOnly;
  }

  public double score(int row) {
    return score[row];
  }

  public int size() {
    return score.length;
  }

  /// The rows, the likeliest first.
  int[] rowsByScore() {
    var byScore = Comparator.<Integer>comparingDouble(row -> -score[row]);
    var rows = IntStream.range(0, score.length).boxed().sorted(byScore);
    return rows.mapToInt(Integer::intValue).toArray();
  }

  /// The forecaster of a part of the cases.
  PredictionSeries select(int[] rows) {
    return new PredictionSeries(
        name, ranksOnly, Arrays.stream(rows).mapToDouble(row -> score[row]).toArray());
  }
}
