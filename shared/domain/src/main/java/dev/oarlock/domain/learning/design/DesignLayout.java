package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.inference.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The shapes of all features side by side, behind a 1 for the intercept: what a table looks like
/// to the learner.
public record DesignLayout(List<ModelFeature> features) {
  public DesignLayout {
    features = List.copyOf(features);
  }

  public int width() {
    return 1 + Math.toIntExact(basisFunctions().count());
  }

  Stream<BasisFunction> basisFunctions() {
    return features.stream().flatMap(feature -> feature.basisFunctions().stream());
  }

  /// A row of the matrix for every row of the table. A column that the table lacks is a gap.
  public Matrix matrix(ObservationTable table) {
    var rows = new double[table.size()][width()];
    for (var row : rows) {
      row[0] = 1;
    }
    int position = 1;
    for (var feature : features) {
      var column =
          table.column(feature.name()).orElseGet(() -> missingColumn(feature.name(), table.size()));
      for (var basis : feature.basisFunctions()) {
        for (int row = 0; row < rows.length; row++) {
          rows[row][position] = basis.value(column, feature.standardization(), row);
        }
        position++;
      }
    }
    return new Matrix(rows);
  }

  private static FeatureColumn missingColumn(String name, int size) {
    var missing = new double[size];
    Arrays.fill(missing, Double.NaN);
    return FeatureColumn.numeric(name, missing);
  }
}
