package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.learning.design.CenteredDesign;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.PriorScales;
import dev.oarlock.domain.learning.inference.CoefficientPosterior;
import dev.oarlock.domain.learning.inference.LaplaceApproximation;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import dev.oarlock.domain.learning.inference.PlattRecalibration;
import dev.oarlock.domain.learning.inference.TrainingSet;

/// The posterior averaged over expert and weak prior, for rows centered as the design's, and the
/// weight of the expert's fit in it (0 to 1).
record ModelAverage(CoefficientPosterior posterior, double expertShare) {
  /// Prior odds: the expert prior is four times likelier to be right than the weak one.
  private static final double PRIOR_ODDS_FOR_EXPERT = 4;

  private static final int MAX_MODERATION_ROWS = 2000;

  static ModelAverage of(
      CenteredDesign design, FeatureKind kind, TrainingSet trainingSet, PriorScales priorScales) {
    var expert = LaplaceApproximation.of(trainingSet, design.expertPrior(priorScales));
    if (trainingSet.rows().size() == 0) {
      return new ModelAverage(expert.posterior(), 1);
    }
    var average =
        switch (kind) {
          case DRIVERS ->
              averaged(expert, LaplaceApproximation.of(trainingSet, design.weakPrior(priorScales)));
          case RAW -> new ModelAverage(expert.posterior(), 0);
        };
    return new ModelAverage(moderated(average.posterior(), design), average.expertShare());
  }

  /// Bayesian model averaging: if the expert prior fits badly, the weak prior has more evidence and
  /// takes over.
  private static ModelAverage averaged(LaplaceApproximation expert, LaplaceApproximation weak) {
    var logOdds = StrictMath.log(PRIOR_ODDS_FOR_EXPERT) + expert.logEvidence() - weak.logEvidence();
    var share = LogisticFunction.probability(logOdds);
    return new ModelAverage(expert.posterior().mixture(share, weak.posterior()), share);
  }

  /// The posterior mean of a probability is closer to one half than the probability at the mean
  /// coefficients. This shrinks the log-odds linearly to match it over the portfolio, so that they
  /// stay a sum of contributions.
  private static CoefficientPosterior moderated(
      CoefficientPosterior posterior, CenteredDesign design) {
    var rows = design.rows().subsample(MAX_MODERATION_ROWS);
    var logOdds = new double[rows.size()];
    var expected = new double[rows.size()];
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = posterior.logOdds(rows.row(i));
      var variance = posterior.variance(rows.row(i));
      expected[i] =
          LogisticFunction.probability(logOdds[i] / Math.sqrt(1 + Math.PI / 8 * variance));
    }
    return PlattRecalibration.matching(logOdds, expected, 1).apply(posterior);
  }
}
