package dev.oarlock.domain.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What somebody said of each of some cases: the model under test, or a floor that it should beat.
/// A floor that only ranks (a health score) says numbers that are no probabilities.
public final class Forecaster {
  /// The three floors, by name: the same probability for everybody, the expert without any label,
  /// and the plain health score.
  public static final String BASE_RATE = "base rate";

  public static final String PRIOR = "zero-label prior";
  public static final String HEALTH = "plain health";

  private final String name;
  private final boolean ranksOnly;
  private final double[] said;

  private Forecaster(String name, boolean ranksOnly, double[] said) {
    this.name = name;
    this.ranksOnly = ranksOnly;
    this.said = said.clone();
  }

  /// `said` are probabilities, in the order of the cases.
  public static Forecaster of(String name, double[] said) {
    return new Forecaster(name, false, said);
  }

  /// `said` is the higher the likelier it is that the account leaves.
  public static Forecaster ranking(String name, double[] said) {
    return new Forecaster(name, true, said);
  }

  public String name() {
    return name;
  }

  public boolean ranksOnly() {
    return ranksOnly;
  }

  public double said(int row) {
    return said[row];
  }

  public int size() {
    return said.length;
  }

  /// The rows, the likeliest first.
  int[] ranked() {
    var byRank = Comparator.<Integer>comparingDouble(row -> -said[row]);
    var rows = IntStream.range(0, said.length).boxed().sorted(byRank);
    return rows.mapToInt(Integer::intValue).toArray();
  }

  /// The forecaster of a part of the cases.
  Forecaster pick(int[] rows) {
    return new Forecaster(
        name, ranksOnly, Arrays.stream(rows).mapToDouble(row -> said[row]).toArray());
  }
}
