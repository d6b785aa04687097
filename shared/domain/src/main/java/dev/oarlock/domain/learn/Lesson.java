package dev.oarlock.domain.learn;

/// Rows of which it is known what became of them. `left` is 1 or 0; `weight` says how much a row
/// tells: less than 1 where an account that leaves is told of in several rows.
record Lesson(Matrix rows, Left left, double weight) {

  /// Who left, row by row.
  static final class Left {
    private final double[] values;

    Left(double[] values) {
      this.values = values;
    }

    double at(int row) {
      return values[row];
    }
  }

  /// Minus the log-likelihood of what happened under these weights.
  double loss(double[] weights) {
    var logOdds = rows.times(weights);
    double sum = 0;
    for (int row = 0; row < logOdds.length; row++) {
      sum += Logistic.loss(logOdds[row], left.at(row));
    }
    return weight * sum;
  }

  /// Adds the first and second derivatives of the loss; of the second only the lower triangle.
  void bend(double[] weights, double[] slope, double[][] curvature) {
    for (int r = 0; r < rows.size(); r++) {
      var row = rows.row(r);
      var p = Logistic.probability(Matrix.dot(row, weights));
      var pull = weight * (p - left.at(r));
      var stiffness = weight * p * (1 - p);
      for (int i = 0; i < row.length; i++) {
        slope[i] += pull * row[i];
        var share = stiffness * row[i];
        for (int j = 0; share != 0 && j <= i; j++) {
          curvature[i][j] += share * row[j];
        }
      }
    }
  }
}
