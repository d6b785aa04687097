package dev.oarlock.domain.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The shapes of all features side by side, behind a 1 for the intercept: what a table looks like
/// to the learner.
record Design(List<Feature> features) {
  Design {
    features = List.copyOf(features);
  }

  int width() {
    return 1 + Math.toIntExact(bases().count());
  }

  Stream<Basis> bases() {
    return features.stream().flatMap(feature -> feature.bases().stream());
  }

  /// A row of the matrix for every row of the table. A column that the table lacks is a gap.
  Matrix matrix(Table table) {
    var rows = new double[table.size()][width()];
    for (var row : rows) {
      row[0] = 1;
    }
    int at = 1;
    for (var feature : features) {
      var column = table.column(feature.name()).orElseGet(() -> gap(feature.name(), table.size()));
      for (var basis : feature.bases()) {
        for (int row = 0; row < rows.length; row++) {
          rows[row][at] = basis.at(column, feature.unit(), row);
        }
        at++;
      }
    }
    return new Matrix(rows);
  }

  private static Column gap(String name, int size) {
    var nothing = new double[size];
    Arrays.fill(nothing, Double.NaN);
    return Column.numbers(name, nothing);
  }
}
