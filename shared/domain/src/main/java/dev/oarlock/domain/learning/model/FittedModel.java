package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.churn.estimate.FactorLoadings;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.DesignLayout;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.inference.CoefficientPosterior;
import java.util.List;
import java.util.stream.IntStream;

/// A fitted model: the coefficients of each column in the log-odds of churn, their uncertainty, and
/// a summary of the training data.
public record FittedModel(
    FeatureKind featureKind,
    BaseRate baseRate,
    List<ModelFeature> features,
    CoefficientPosterior posterior,
    TrainingSummary trainingSummary) {

  /// The training data: its `rows`, the `labels` among them, the `churnLabels` among those, and the
  /// number of different `churnedAccounts`. `expertShare` (0 to 1) is the weight of the expert
  /// prior in the model average.
  public record TrainingSummary(
      int rows,
      int labels,
      int churnLabels,
      int churnedAccounts,
      double expertShare,
      String fingerprint) {}

  public FittedModel {
    features = List.copyOf(features);
    var dimension = new DesignLayout(features).width();
    if (dimension != posterior.dimension()) {
      throw new IllegalArgumentException(
          "posterior of "
              + posterior.dimension()
              + " coefficients for "
              + dimension
              + " basis functions");
    }
  }

  /// The log-odds of an account without any known feature.
  public double intercept() {
    return posterior.mean(0);
  }

  /// One prediction for each row, in the table's order. A missing feature contributes nothing.
  public List<ChurnPrediction> predict(ObservationTable table) {
    var matrix = new DesignLayout(features).matrix(table);
    return IntStream.range(0, table.size())
        .mapToObj(row -> predict(table.observations().get(row), matrix.row(row)))
        .toList();
  }

  /// The loadings of each row's log-odds on the coefficients' uncertainty, which all rows share.
  public List<FactorLoadings> loadings(ObservationTable table) {
    var cholesky = posterior.cholesky();
    var matrix = new DesignLayout(features).matrix(table);
    return IntStream.range(0, table.size())
        .mapToObj(row -> cholesky.loadings(matrix.row(row)))
        .toList();
  }

  private ChurnPrediction predict(Observation observation, double[] row) {
    var contributions = new double[features.size()];
    int position = 1;
    for (int i = 0; i < contributions.length; i++) {
      for (int basis = 0; basis < features.get(i).basisFunctions().size(); basis++) {
        contributions[i] += posterior.mean(position) * row[position];
        position++;
      }
    }
    return ChurnPrediction.of(
        observation, intercept(), contributions, Math.sqrt(posterior.variance(row)));
  }
}
