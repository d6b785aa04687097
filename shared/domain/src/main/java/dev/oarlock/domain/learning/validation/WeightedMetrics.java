package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import java.util.List;

/// Metrics of predictions with a weight for each observation: 1, or the multiplicity of its account
/// in a bootstrap sample. All observations must be labelled.
final class WeightedMetrics {
  private static final double MIN_PROBABILITY = 1e-12;
  private static final double TOP_SHARE = 0.1;

  private final PredictionSeries predictions;
  private final boolean[] churned;
  private final int[] rowsByScore;

  WeightedMetrics(PredictionSeries predictions, List<Observation> observations) {
    this.predictions = predictions;
    this.churned = new boolean[observations.size()];
    for (int row = 0; row < churned.length; row++) {
      churned[row] = observations.get(row).churned();
    }
    this.rowsByScore = predictions.rowsByScore();
  }

  /// The weights of churned and of retained observations.
  private record ClassWeights(double churned, double retained) {
    double total() {
      return churned + retained;
    }

    ClassWeights plus(boolean isChurned, double weight) {
      return isChurned
          ? new ClassWeights(churned + weight, retained)
          : new ClassWeights(churned, retained + weight);
    }
  }

  private ClassWeights totals(double[] weights) {
    var totals = new ClassWeights(0, 0);
    for (int row = 0; row < churned.length; row++) {
      totals = totals.plus(churned[row], weights[row]);
    }
    return totals;
  }

  /// The area under the ROC curve: the probability that a churned observation is ranked above a
  /// retained one (0.5: random; also without either class).
  double auc(double[] weights) {
    double concordant = 0;
    var above = new ClassWeights(0, 0);
    for (int at = 0; at < rowsByScore.length; ) {
      var tie = new ClassWeights(0, 0);
      var end = endOfTie(at);
      for (int i = at; i < end; i++) {
        tie = tie.plus(churned[rowsByScore[i]], weights[rowsByScore[i]]);
      }
      concordant += tie.retained * (above.churned + tie.churned / 2);
      above = new ClassWeights(above.churned + tie.churned, above.retained + tie.retained);
      at = end;
    }
    return above.churned * above.retained == 0
        ? Double.NaN // nothing to rank
        : concordant / (above.churned * above.retained);
  }

  private int endOfTie(int start) {
    int end = start + 1;
    while (end < rowsByScore.length
        && predictions.score(rowsByScore[end]) == predictions.score(rowsByScore[start])) {
      end++;
    }
    return end;
  }

  /// The churn rate of the top decile over that of all (1 without churn).
  double lift(double[] weights) {
    var totals = totals(weights);
    var remaining = TOP_SHARE * totals.total();
    double caught = 0;
    for (int at = 0; at < rowsByScore.length && remaining > 0; ) {
      var tie = new ClassWeights(0, 0);
      var end = endOfTie(at);
      for (int i = at; i < end; i++) {
        tie = tie.plus(churned[rowsByScore[i]], weights[rowsByScore[i]]);
      }
      var share = tie.total() == 0 ? 0 : Math.min(1, remaining / tie.total());
      caught += share * tie.churned;
      remaining -= tie.total();
      at = end;
    }
    return totals.churned == 0 ? Double.NaN : caught / (TOP_SHARE * totals.churned);
  }

  /// The mean squared error of the probabilities.
  double brier(double[] weights) {
    double sum = 0;
    for (int row = 0; row < churned.length; row++) {
      var error = predictions.score(row) - (churned[row] ? 1 : 0);
      sum += weights[row] * error * error;
    }
    return sum / totals(weights).total();
  }

  /// The mean negative log-likelihood, in natural logarithms.
  double logLoss(double[] weights) {
    double sum = 0;
    for (int row = 0; row < churned.length; row++) {
      sum += weights[row] * rowLogLoss(row);
    }
    return sum / totals(weights).total();
  }

  private double rowLogLoss(int row) {
    var p = predictions.score(row);
    return -StrictMath.log(Math.max(MIN_PROBABILITY, churned[row] ? p : 1 - p));
  }
}
