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

/// A fitted model: what each column adds to the log-odds of leaving, how far off that may be, and
/// what it was learned from.
public record FittedModel(
    FeatureKind featureKind,
    BaseRate baseRate,
    List<ModelFeature> features,
    CoefficientPosterior posterior,
    TrainingSummary trainingSummary) {

  /// What a model has seen: `rows` of the book, `labels` of them told, `leaving` of those saying
  /// that an account left, which were `accounts` different ones. `expertShare` (0 to 1) is how much
  /// of the fit still trusts the expert.
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
          "belief about " + posterior.dimension() + " weights for " + dimension + " shapes");
    }
  }

  /// The log-odds of an account of which nothing is known.
  public double intercept() {
    return posterior.mean(0);
  }

  /// One score for each row, in the table's order. What the table does not know adds nothing.
  public List<ChurnPrediction> predict(ObservationTable table) {
    var matrix = new DesignLayout(features).matrix(table);
    return IntStream.range(0, table.size())
        .mapToObj(row -> predict(table.observations().get(row), matrix.row(row)))
        .toList();
  }

  /// How the log-odds of each row move with the doubt about the weights, which all rows share.
  public List<FactorLoadings> loadings(ObservationTable table) {
    var parts = posterior.cholesky();
    var matrix = new DesignLayout(features).matrix(table);
    return IntStream.range(0, table.size())
        .mapToObj(row -> parts.loadings(matrix.row(row)))
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
