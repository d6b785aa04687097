package dev.oarlock.domain.learning.validation;

import java.util.Optional;

/// The metrics of a series of predictions. `auc` measures ranking (0.5 random, 1 perfect);
/// `logLoss` and `brier` are better when lower; `calibrationError` is the mean distance between
/// predicted and observed churn in ten bins; `lift` is the churn rate of the top decile over that
/// of all; `leadTime` needs several days. For a series that only ranks, log-loss, Brier score and
/// calibration error are NaN.
public record PredictionMetrics(
    String name,
    ConfidenceInterval auc,
    ConfidenceInterval brier,
    ConfidenceInterval logLoss,
    double calibrationError,
    ConfidenceInterval lift,
    Optional<LeadTime> leadTime) {
  private static final ConfidenceInterval NOT_APPLICABLE =
      new ConfidenceInterval(Double.NaN, Double.NaN, Double.NaN);

  /// The same, without intervals where they rest on too few churned accounts.
  PredictionMetrics restingOn(int churned) {
    return new PredictionMetrics(
        name,
        auc.restingOn(churned),
        brier.restingOn(churned),
        logLoss.restingOn(churned),
        calibrationError,
        lift.restingOn(churned),
        leadTime);
  }

  static PredictionMetrics of(PredictionSeries predictions, AccountBootstrap bootstrap) {
    var metrics = new WeightedMetrics(predictions, bootstrap.observations());
    var ranksOnly = predictions.ranksOnly();
    return new PredictionMetrics(
        predictions.name(),
        ConfidenceInterval.of(bootstrap, metrics::auc),
        ranksOnly ? NOT_APPLICABLE : ConfidenceInterval.of(bootstrap, metrics::brier),
        ranksOnly ? NOT_APPLICABLE : ConfidenceInterval.of(bootstrap, metrics::logLoss),
        ranksOnly
            ? Double.NaN
            : CalibrationCurve.of(predictions, bootstrap.observations()).expectedCalibrationError(),
        ConfidenceInterval.of(bootstrap, metrics::lift),
        LeadTime.of(predictions, bootstrap));
  }
}
