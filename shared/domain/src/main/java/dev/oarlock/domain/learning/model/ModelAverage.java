package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.learning.design.CenteredDesign;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.PriorScales;
import dev.oarlock.domain.learning.inference.CoefficientPosterior;
import dev.oarlock.domain.learning.inference.LaplaceApproximation;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import dev.oarlock.domain.learning.inference.PlattRecalibration;
import dev.oarlock.domain.learning.inference.TrainingSet;
import java.util.List;

/// The posterior averaged over expert and weak prior, for rows centered as the design's, and the
/// weight of the expert's fit in it (0 to 1).
record ModelAverage(CoefficientPosterior posterior, double expertShare) {
  /// Prior odds: the expert prior is four times likelier to be right than the weak one.
  private static final double PRIOR_ODDS_FOR_EXPERT = 4;

  private static final double PRIOR_SHARE_OF_EXPERT =
      PRIOR_ODDS_FOR_EXPERT / (1 + PRIOR_ODDS_FOR_EXPERT);

  private static final int MAX_MODERATION_ROWS = 2000;

  /// Of several scales, none of which is chosen, the average is over these as well.
  static ModelAverage of(
      CenteredDesign design, FeatureKind kind, TrainingSet trainingSet, List<PriorScales> scales) {
    var fits =
        scales.stream()
            .map(it -> LaplaceApproximation.of(trainingSet, design.expertPrior(it)))
            .toList();
    if (trainingSet.rows().size() == 0) {
      return new ModelAverage(averaged(fits), 1);
    }
    var average =
        switch (kind) {
          case DRIVERS -> {
            var weak = LaplaceApproximation.of(trainingSet, design.weakPrior(scales.getFirst()));
            yield averaged(fits.getFirst(), weak);
          }
          case RAW -> new ModelAverage(averaged(fits), 0);
        };
    var moderated = moderated(average.posterior(), design);
    return new ModelAverage(
        kind == FeatureKind.RAW ? moderated.widened(tails(trainingSet.churns())) : moderated,
        average.expertShare());
  }

  /// How much farther a quantile of Student's distribution lies out than the normal one, to first
  /// order (M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 26.7.5): few churns
  /// make a posterior of long tails, which Laplace's approximation does not see.
  private static double tails(double churns) {
    var z = PredictionInterval.Z_95;
    return 1 + (z * z + 1) / (4 * Math.max(1, churns));
  }

  /// Each fit by its evidence (J. Hoeting and others, Bayesian Model Averaging, 1999): the
  /// covariance has what the fits differ by, so it knows that the scale is not known.
  private static CoefficientPosterior averaged(List<LaplaceApproximation> fits) {
    var most = fits.stream().mapToDouble(LaplaceApproximation::logEvidence).max().orElseThrow();
    var average = fits.getFirst().posterior();
    var weight = StrictMath.exp(fits.getFirst().logEvidence() - most);
    for (var fit : fits.subList(1, fits.size())) {
      var added = StrictMath.exp(fit.logEvidence() - most);
      average = fit.posterior().mixture(added / (weight + added), average);
      weight += added;
    }
    return average;
  }

  /// Bayesian model averaging: if the expert prior fits badly, the weak prior has more evidence and
  /// takes over. Before any label the doubt is the expert's alone. So only what labels say against
  /// him widens it: by as much of his share as they took.
  private static ModelAverage averaged(LaplaceApproximation expert, LaplaceApproximation weak) {
    var logOdds = StrictMath.log(PRIOR_ODDS_FOR_EXPERT) + expert.logEvidence() - weak.logEvidence();
    var share = LogisticFunction.probability(logOdds);
    var left = Math.min(1, share / PRIOR_SHARE_OF_EXPERT);
    var averaged =
        expert
            .posterior()
            .mixture(share, weak.posterior())
            .withCovarianceOf(expert.posterior().mixture(left, weak.posterior()));
    return new ModelAverage(averaged, share);
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
