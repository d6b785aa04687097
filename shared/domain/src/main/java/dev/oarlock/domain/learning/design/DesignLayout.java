package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.inference.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The columns of a design matrix: a 1 for the intercept, then the basis functions of all features.
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

  /// One row of the matrix for each row of the table. A column that the table lacks counts as
  /// missing.
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
