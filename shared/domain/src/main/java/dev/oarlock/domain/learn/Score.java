package dev.oarlock.domain.learn;

import java.util.Arrays;
import java.util.List;

/// What a model says of a case: the probability of leaving within the horizon it was taught, the
/// 5th and 95th percentile of what it holds possible, and what each column adds (log-odds, in the
/// order of the model's features): intercept and contributions sum to the log-odds of the
/// probability.
public record Score(
    Case of,
    double probability,
    double percentile5,
    double percentile95,
    double intercept,
    List<Double> contributions) {
  /// Nobody is surer than one in a million.
  private static final double SUREST = 13.8;

  private static final double FROM_MEAN_TO_95TH = 1.6448536269514722;

  public Score {
    contributions = List.copyOf(contributions);
  }

  static Score of(Case one, double intercept, double[] contributions, double spread) {
    var said = bounded(intercept, contributions);
    var logOdds = sum(intercept, said);
    return new Score(
        one,
        Logistic.probability(logOdds),
        Logistic.probability(logOdds - FROM_MEAN_TO_95TH * spread),
        Logistic.probability(logOdds + FROM_MEAN_TO_95TH * spread),
        intercept,
        Arrays.stream(said).map(each -> each + 0.0).boxed().toList()); // never -0.0
  }

  /// Contributions cut by the same share until their sum is no surer than allowed.
  private static double[] bounded(double intercept, double[] contributions) {
    var logOdds = sum(intercept, contributions);
    var most = Math.clamp(logOdds, -SUREST, SUREST);
    var all = logOdds - intercept;
    if (most == logOdds || all == 0) {
      return contributions;
    }
    var share = (most - intercept) / all;
    return Arrays.stream(contributions).map(each -> each * share).toArray();
  }

  private static double sum(double intercept, double[] contributions) {
    double sum = intercept;
    for (var each : contributions) {
      sum += each;
    }
    return sum;
  }
}
