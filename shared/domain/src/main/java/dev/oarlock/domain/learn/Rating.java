package dev.oarlock.domain.learn;

import java.util.List;

/// How good a forecaster was at some cases, each weighing as much as the caller says: 1, or as
/// often as a sample drew its account. All cases must be told.
final class Rating {
  private static final double LEAST = 1e-12;
  private static final double TOP = 0.1;

  private final Forecaster forecaster;
  private final boolean[] left;
  private final int[] ranked;

  Rating(Forecaster forecaster, List<Case> cases) {
    this.forecaster = forecaster;
    this.left = new boolean[cases.size()];
    for (int row = 0; row < left.length; row++) {
      left[row] = cases.get(row).left();
    }
    this.ranked = forecaster.ranked();
  }

  /// Weights of those who left and of those who stayed.
  private record Weight(double left, double stayed) {
    double all() {
      return left + stayed;
    }

    Weight plus(boolean hasLeft, double weight) {
      return hasLeft ? new Weight(left + weight, stayed) : new Weight(left, stayed + weight);
    }
  }

  private Weight all(double[] weights) {
    var all = new Weight(0, 0);
    for (int row = 0; row < left.length; row++) {
      all = all.plus(left[row], weights[row]);
    }
    return all;
  }

  /// The chance that of two accounts, one of which left, that one was said to be likelier to (0.5:
  /// no better than a coin; also where all left, or none).
  double auc(double[] weights) {
    double won = 0;
    var above = new Weight(0, 0);
    for (int at = 0; at < ranked.length; ) {
      var tie = new Weight(0, 0);
      var end = endOfTie(at);
      for (int i = at; i < end; i++) {
        tie = tie.plus(left[ranked[i]], weights[ranked[i]]);
      }
      won += tie.stayed * (above.left + tie.left / 2);
      above = new Weight(above.left + tie.left, above.stayed + tie.stayed);
      at = end;
    }
    return above.left * above.stayed == 0 ? 0.5 : won / (above.left * above.stayed);
  }

  private int endOfTie(int start) {
    int end = start + 1;
    while (end < ranked.length && forecaster.said(ranked[end]) == forecaster.said(ranked[start])) {
      end++;
    }
    return end;
  }

  /// How many times more of the tenth said to be likeliest left than of all (1 where nobody left).
  double lift(double[] weights) {
    var all = all(weights);
    var room = TOP * all.all();
    double caught = 0;
    for (int at = 0; at < ranked.length && room > 0; ) {
      var tie = new Weight(0, 0);
      var end = endOfTie(at);
      for (int i = at; i < end; i++) {
        tie = tie.plus(left[ranked[i]], weights[ranked[i]]);
      }
      var share = tie.all() == 0 ? 0 : Math.min(1, room / tie.all());
      caught += share * tie.left;
      room -= tie.all();
      at = end;
    }
    return all.left == 0 ? 1 : caught / (TOP * all.left);
  }

  /// Mean squared distance of what was said from what happened.
  double brier(double[] weights) {
    double sum = 0;
    for (int row = 0; row < left.length; row++) {
      var off = forecaster.said(row) - (left[row] ? 1 : 0);
      sum += weights[row] * off * off;
    }
    return sum / all(weights).all();
  }

  /// Mean surprise, in natural logarithms.
  double logLoss(double[] weights) {
    double sum = 0;
    for (int row = 0; row < left.length; row++) {
      sum += weights[row] * surprise(row);
    }
    return sum / all(weights).all();
  }

  private double surprise(int row) {
    var p = forecaster.said(row);
    return -StrictMath.log(Math.max(LEAST, left[row] ? p : 1 - p));
  }
}
