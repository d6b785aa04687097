package dev.oarlock.domain.learn;

import java.util.Optional;

/// How good a forecaster was: `auc` 0.5 to 1 ranks, `logLoss` and `brier` are better the lower, the
/// calibration error is the mean distance between what was said and what happened in tenths of the
/// scale, `lift` says how many times more of the likeliest tenth left than of all, `warning` how
/// early they stood out (where several days were asked). Of one that only ranks, loss, Brier score
/// and calibration error mean nothing and are not a number.
public record Measures(
    String of,
    Interval auc,
    Interval brier,
    Interval logLoss,
    double calibrationError,
    Interval lift,
    Optional<Warning> warning) {
  private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

  static Measures of(Forecaster forecaster, Samples samples) {
    var rating = new Rating(forecaster, samples.cases());
    var ranks = forecaster.ranksOnly();
    return new Measures(
        forecaster.name(),
        Interval.of(samples, rating::auc),
        ranks ? NONE : Interval.of(samples, rating::brier),
        ranks ? NONE : Interval.of(samples, rating::logLoss),
        ranks ? Double.NaN : Calibration.of(forecaster, samples.cases()).error(),
        Interval.of(samples, rating::lift),
        Warning.of(forecaster, samples));
  }
}
