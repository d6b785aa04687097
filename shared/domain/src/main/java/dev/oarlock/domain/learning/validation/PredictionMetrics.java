package dev.oarlock.domain.learning.validation;

import java.util.Optional;

/// How good a forecaster was: `auc` 0.5 to 1 ranks, `logLoss` and `brier` are better the lower, the
/// calibration error is the mean distance between what was said and what happened in tenths of the
/// scale, `lift` says how many times more of the likeliest tenth left than of all, `warning` how
/// early they stood out (where several days were asked). Of one that only ranks, loss, Brier score
/// and calibration error mean nothing and are not a number.
public record PredictionMetrics(
    String of,
    ConfidenceInterval auc,
    ConfidenceInterval brier,
    ConfidenceInterval logLoss,
    double calibrationError,
    ConfidenceInterval lift,
    Optional<LeadTime> leadTime) {
  private static final ConfidenceInterval NOT_APPLICABLE =
      new ConfidenceInterval(Double.NaN, Double.NaN, Double.NaN);

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
