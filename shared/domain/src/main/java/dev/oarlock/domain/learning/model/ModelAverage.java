package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.learning.design.CenteredDesign;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.PriorScales;
import dev.oarlock.domain.learning.inference.CoefficientPosterior;
import dev.oarlock.domain.learning.inference.LaplaceApproximation;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import dev.oarlock.domain.learning.inference.PlattRecalibration;
import dev.oarlock.domain.learning.inference.TrainingSet;

/// What is believed after a lesson, for rows centred as the study's, and how much of it is still
/// the expert's fit (0 to 1).
record ModelAverage(CoefficientPosterior posterior, double expertShare) {
  /// The expert is four times likelier to be right than to be no use.
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

  /// A wrong prior fits badly; then the fit without it is the likelier one and takes over.
  private static ModelAverage averaged(LaplaceApproximation expert, LaplaceApproximation weak) {
    var logOdds = StrictMath.log(PRIOR_ODDS_FOR_EXPERT) + expert.logEvidence() - weak.logEvidence();
    var share = LogisticFunction.probability(logOdds);
    return new ModelAverage(expert.posterior().mixture(share, weak.posterior()), share);
  }

  /// The mean of all probabilities held possible lies nearer to the base rate than the probability
  /// of the mean weights. This draws the log-odds together as much as that takes over the book, so
  /// that they stay one sum of contributions.
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
