package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.churn.estimate.LatentEffect;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import java.util.Arrays;
import java.util.List;

/// A model's prediction for an observation: the probability of churn within the horizon of its
/// labels, the ends of its 90 % prediction interval, and the contribution of each column (log-odds,
/// in the order of the model's features). Intercept and contributions sum to the log-odds of the
/// probability.
public record ChurnPrediction(
    Observation observation,
    double probability,
    double percentile5,
    double percentile95,
    double intercept,
    List<Double> contributions) {
  /// Probabilities are limited to within one in a million.
  private static final double MAX_LOG_ODDS = 13.8;

  public ChurnPrediction {
    contributions = List.copyOf(contributions);
  }

  static ChurnPrediction of(
      Observation observation, double intercept, double[] contributions, double standardDeviation) {
    var bounded = bounded(intercept, contributions);
    var logOdds = sum(intercept, bounded);
    var interval = PredictionInterval.aroundMean(logOdds, LatentEffect.added(standardDeviation, 1));
    return new ChurnPrediction(
        observation,
        LogisticFunction.probability(logOdds),
        interval.low().value(),
        interval.high().value(),
        intercept,
        Arrays.stream(bounded)
            .map(contribution -> contribution + 0.0)
            .boxed()
            .toList()); // never -0.0
  }

  /// Scales all contributions down by one factor if their sum exceeds the limit.
  private static double[] bounded(double intercept, double[] contributions) {
    var logOdds = sum(intercept, contributions);
    var limit = Math.clamp(logOdds, -MAX_LOG_ODDS, MAX_LOG_ODDS);
    var total = logOdds - intercept;
    if (limit == logOdds || total == 0) {
      return contributions;
    }
    var ratio = (limit - intercept) / total;
    return Arrays.stream(contributions).map(contribution -> contribution * ratio).toArray();
  }

  private static double sum(double intercept, double[] contributions) {
    double sum = intercept;
    for (var contribution : contributions) {
      sum += contribution;
    }
    return sum;
  }
}
