package dev.oarlock.domain.learning.inference;

import dev.oarlock.domain.learning.inference.TrainingSet.Labels;

/// A linear correction of log-odds: `shift` plus `slope` times them (J. Platt, Probabilistic
/// Outputs for Support Vector Machines, 1999).
public record PlattRecalibration(double shift, double slope) {
  /// The prior keeps the correction close to none.
  private static final double PRIOR_DEVIATION = 0.1;

  private static final double UNREGULARIZED = 100;

  /// The correction that brings the probabilities closest to the expected ones.
  public static PlattRecalibration matching(double[] logOdds, double[] expected, double weight) {
    return fit(logOdds, expected, weight, UNREGULARIZED);
  }

  /// The correction fitted to labels, regularized towards none.
  public static PlattRecalibration regularized(double[] logOdds, double[] labels, double weight) {
    return fit(logOdds, labels, weight, PRIOR_DEVIATION);
  }

  private static PlattRecalibration fit(
      double[] logOdds, double[] target, double weight, double deviation) {
    var rows = new double[logOdds.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, logOdds[i]};
    }
    var trainingSet = new TrainingSet(new Matrix(rows), new Labels(target), weight);
    var identityPrior =
        new CoefficientPrior(new double[] {0, 1}, new double[] {deviation, deviation});
    var posterior = LaplaceApproximation.of(trainingSet, identityPrior).posterior();
    return new PlattRecalibration(posterior.mean(0), posterior.mean(1));
  }

  public CoefficientPosterior apply(CoefficientPosterior posterior) {
    return posterior.recalibrated(shift, slope);
  }
}
