package dev.oarlock.domain.churn.estimate;

import java.util.Optional;
import java.util.function.IntFunction;

/// The 90 % prediction interval of each probability of a forecast; no end falls as the horizon
/// grows.
public record PredictionIntervals(
    PredictionInterval within30,
    PredictionInterval within90,
    PredictionInterval within180,
    PredictionInterval within365,
    Optional<PredictionInterval> atRenewal) {
  public static PredictionIntervals of(
      IntFunction<PredictionInterval> intervalAt, Optional<Integer> renewal) {
    return new PredictionIntervals(
        intervalAt.apply(30),
        intervalAt.apply(90),
        intervalAt.apply(180),
        intervalAt.apply(365),
        renewal.map(intervalAt::apply));
  }
}
