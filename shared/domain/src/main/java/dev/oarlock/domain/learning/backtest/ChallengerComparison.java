package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import java.util.List;

/// The mean log-loss of two models on the same observations; lower is better.
public record ChallengerComparison(int observations, double challenger, double inForce) {
  /// Probabilities are clamped to within one in a million.
  private static final double MIN_PROBABILITY = 1e-6;

  static ChallengerComparison of(
      List<Observation> observations, double[] challenger, double[] inForce) {
    return new ChallengerComparison(
        observations.size(), logLoss(observations, challenger), logLoss(observations, inForce));
  }

  private static double logLoss(List<Observation> observations, double[] probabilities) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      var p = Math.clamp(probabilities[i], MIN_PROBABILITY, 1 - MIN_PROBABILITY);
      sum -= observations.get(i).label() == ChurnLabel.CHURNED ? Math.log(p) : Math.log1p(-p);
    }
    return probabilities.length == 0 ? 0 : sum / probabilities.length;
  }

  /// Whether the challenger is at least as good; true without any observation, of which
  /// [PromotionGate] thinks otherwise.
  boolean isNotWorse() {
    return challenger <= inForce;
  }
}
