package dev.oarlock.domain.learning.inference;

import dev.oarlock.domain.churn.estimate.CholeskyDecomposition;

/// The posterior of the coefficients given a training set: mode, covariance, and the logarithm of
/// the evidence, all by Laplace's approximation (D. MacKay, Information Theory, Inference and
/// Learning Algorithms, chapter 27).
public record LaplaceApproximation(CoefficientPosterior posterior, double logEvidence) {
  private static final int MAX_ITERATIONS = 100;
  private static final double TOLERANCE = 1e-12;
  private static final double MIN_STEP_SIZE = 1e-9;

  /// Newton's method with step halving. The loss is convex and the prior makes it strictly convex,
  /// so there is one minimum, also for separable or one-sided labels.
  public static LaplaceApproximation of(TrainingSet trainingSet, CoefficientPrior prior) {
    var weights = prior.means();
    var loss = loss(trainingSet, prior, weights);
    for (int step = 0; step < MAX_ITERATIONS; step++) {
      var next = newtonStep(trainingSet, prior, weights, loss);
      var nextLoss = loss(trainingSet, prior, next);
      var gain = loss - nextLoss;
      if (!(gain > 0)) {
        break;
      }
      weights = next;
      loss = nextLoss;
      if (gain < TOLERANCE * (1 + Math.abs(loss))) {
        break;
      }
    }
    return atMode(weights, trainingSet, prior);
  }

  private static double loss(TrainingSet trainingSet, CoefficientPrior prior, double[] weights) {
    return trainingSet.logLoss(weights) + prior.penalty(weights);
  }

  private static double[] newtonStep(
      TrainingSet trainingSet, CoefficientPrior prior, double[] weights, double loss) {
    var gradient = priorGradient(prior, weights);
    var direction = hessian(trainingSet, prior, weights, gradient).solve(gradient);
    for (double step = 1; step > MIN_STEP_SIZE; step /= 2) {
      var next = weights.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] -= step * direction[i];
      }
      if (loss(trainingSet, prior, next) < loss) {
        return next;
      }
    }
    return weights;
  }

  private static double[] priorGradient(CoefficientPrior prior, double[] weights) {
    var means = prior.means();
    var gradient = new double[weights.length];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = prior.precision(i) * (weights[i] - means[i]);
    }
    return gradient;
  }

  /// The Hessian of the loss; adds the training set's part of the gradient.
  private static CholeskyDecomposition hessian(
      TrainingSet trainingSet, CoefficientPrior prior, double[] weights, double[] gradient) {
    var hessian = new double[gradient.length][gradient.length];
    trainingSet.addDerivatives(weights, gradient, hessian);
    for (int i = 0; i < gradient.length; i++) {
      hessian[i][i] += prior.precision(i);
    }
    return CholeskyDecomposition.of(hessian);
  }

  private static LaplaceApproximation atMode(
      double[] weights, TrainingSet trainingSet, CoefficientPrior prior) {
    var hessian = hessian(trainingSet, prior, weights, new double[weights.length]);
    var evidence =
        (prior.logDeterminantOfPrecision() - hessian.logDeterminant()) / 2
            - loss(trainingSet, prior, weights);
    return new LaplaceApproximation(new CoefficientPosterior(weights, hessian.inverse()), evidence);
  }
}
