package dev.oarlock.domain.learning.inference;

import java.util.stream.IntStream;

/// Labelled rows. A label is 1 (churned) or 0; `weight` is that of each row: below 1 if churned
/// accounts appear in several rows.
public record TrainingSet(Matrix rows, Labels labels, double weight) {

  /// The labels, row by row.
  public static final class Labels {
    private final double[] values;

    public Labels(double[] values) {
      this.values = values;
    }

    double at(int row) {
      return values[row];
    }
  }

  /// How many events the labels tell of.
  public double churns() {
    return weight * IntStream.range(0, rows.size()).mapToDouble(labels::at).sum();
  }

  /// The negative log-likelihood of the labels under these weights.
  double logLoss(double[] weights) {
    var logOdds = rows.times(weights);
    double sum = 0;
    for (int row = 0; row < logOdds.length; row++) {
      sum += LogisticFunction.logLoss(logOdds[row], labels.at(row));
    }
    return weight * sum;
  }

  /// Adds the first and second derivatives of the loss; of the second only the lower triangle.
  void addDerivatives(double[] weights, double[] gradient, double[][] hessian) {
    for (int index = 0; index < rows.size(); index++) {
      var row = rows.row(index);
      var p = LogisticFunction.probability(Matrix.dot(row, weights));
      var gradientFactor = weight * (p - labels.at(index));
      var hessianFactor = weight * p * (1 - p);
      for (int i = 0; i < row.length; i++) {
        gradient[i] += gradientFactor * row[i];
        var scaled = hessianFactor * row[i];
        for (int j = 0; scaled != 0 && j <= i; j++) {
          hessian[i][j] += scaled * row[j];
        }
      }
    }
  }
}
