package dev.oarlock.domain.learn;

import dev.oarlock.domain.forecast.Cholesky;

/// What is believed about weights after a lesson: the likeliest weights, their covariance, and the
/// logarithm of the evidence, all three in Laplace's approximation (D. MacKay, Information Theory,
/// Inference and Learning Algorithms, chapter 27).
record Posterior(Belief belief, double logEvidence) {
  private static final int MOST_STEPS = 100;
  private static final double CLOSE = 1e-12;
  private static final double SMALLEST_STEP = 1e-9;

  /// Newton's way down, with halved steps where a whole one would climb. The loss is convex and the
  /// prior bends it everywhere, so there is one bottom, also for separable and one-sided lessons.
  static Posterior of(Lesson lesson, Prior prior) {
    var weights = prior.means();
    var loss = loss(lesson, prior, weights);
    for (int step = 0; step < MOST_STEPS; step++) {
      var next = down(lesson, prior, weights, loss);
      var nextLoss = loss(lesson, prior, next);
      var gain = loss - nextLoss;
      if (!(gain > 0)) {
        break;
      }
      weights = next;
      loss = nextLoss;
      if (gain < CLOSE * (1 + Math.abs(loss))) {
        break;
      }
    }
    return at(weights, lesson, prior);
  }

  private static double loss(Lesson lesson, Prior prior, double[] weights) {
    return lesson.loss(weights) + prior.distance(weights);
  }

  private static double[] down(Lesson lesson, Prior prior, double[] weights, double loss) {
    var slope = slopeOfPrior(prior, weights);
    var direction = curved(lesson, prior, weights, slope).solve(slope);
    for (double step = 1; step > SMALLEST_STEP; step /= 2) {
      var next = weights.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] -= step * direction[i];
      }
      if (loss(lesson, prior, next) < loss) {
        return next;
      }
    }
    return weights;
  }

  private static double[] slopeOfPrior(Prior prior, double[] weights) {
    var means = prior.means();
    var slope = new double[weights.length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = prior.precision(i) * (weights[i] - means[i]);
    }
    return slope;
  }

  /// The curvature of the loss; adds the lesson's part of the slope.
  private static Cholesky curved(Lesson lesson, Prior prior, double[] weights, double[] slope) {
    var curvature = new double[slope.length][slope.length];
    lesson.bend(weights, slope, curvature);
    for (int i = 0; i < slope.length; i++) {
      curvature[i][i] += prior.precision(i);
    }
    return Cholesky.of(curvature);
  }

  private static Posterior at(double[] weights, Lesson lesson, Prior prior) {
    var curvature = curved(lesson, prior, weights, new double[weights.length]);
    var evidence =
        (prior.logDeterminantOfPrecision() - curvature.logDeterminant()) / 2
            - loss(lesson, prior, weights);
    return new Posterior(new Belief(weights, curvature.inverse()), evidence);
  }
}
