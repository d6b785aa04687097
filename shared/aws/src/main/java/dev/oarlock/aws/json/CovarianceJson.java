package dev.oarlock.aws.json;

import dev.oarlock.domain.churn.estimate.CholeskyDecomposition;

/// A covariance matrix as JSON: row by row up to the diagonal; the rest mirrors it.
public final class CovarianceJson {
  private CovarianceJson() {}

  /// Throws IllegalArgumentException when it is no covariance of so many coefficients.
  public static double[][] read(JsonField field, int coefficients) {
    var rows = field.elements();
    if (rows.size() != coefficients) {
      throw field.mistake(
          "has length %d, not %d: a row for the intercept and each weight"
              .formatted(rows.size(), coefficients));
    }
    var covariance = new double[coefficients][coefficients];
    for (int i = 0; i < coefficients; i++) {
      readRow(rows.get(i), i, covariance);
    }
    CholeskyDecomposition.firstIndefiniteRow(covariance)
        .ifPresent(row -> {
          throw rows.get(row)
              .mistake(
                  "makes it no covariance: with the rows above, a sum varies less than not at all");
        });
    return covariance;
  }

  private static void readRow(JsonField row, int i, double[][] covariance) {
    var numbers = row.elements();
    if (numbers.size() != i + 1) {
      throw row.mistake("has length %d, not %d".formatted(numbers.size(), i + 1));
    }
    for (int j = 0; j <= i; j++) {
      covariance[i][j] = numbers.get(j).number();
      covariance[j][i] = covariance[i][j];
    }
    if (covariance[i][i] < 0) {
      throw numbers.get(i).mistake("is a negative variance: " + covariance[i][i]);
    }
  }
}
