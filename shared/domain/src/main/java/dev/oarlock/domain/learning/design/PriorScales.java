package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.design.BasisFunction.Hinge;
import dev.oarlock.domain.learning.design.BasisFunction.Linear;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.inference.CoefficientPrior;
import dev.oarlock.domain.learning.inference.LogisticFunction;

/// The standard deviations of the priors of raw and of hinge coefficients, chosen by evidence.
public record PriorScales(double raw, double hinge) {
  /// The defaults for too few labels.
  public static PriorScales defaults() {
    return new PriorScales(0.35, 0.2);
  }

  public PriorScales withRaw(double scale) {
    return new PriorScales(scale, hinge);
  }

  public PriorScales withHinge(double scale) {
    return new PriorScales(raw, scale);
  }

  /// The expert prior for centered rows, so that the intercept is the log-odds of the average
  /// account.
  CoefficientPrior expertPrior(DesignLayout design, BaseRate rate, double averageLogOdds) {
    var means = new double[design.width()];
    var standardDeviations = new double[design.width()];
    means[0] = averageLogOdds;
    standardDeviations[0] = rate.deviation();
    int position = 1;
    for (var feature : design.features()) {
      for (var basis : feature.basisFunctions()) {
        means[position] = basis instanceof Linear ? ExpertWeights.weight(feature.name()) : 0;
        standardDeviations[position] = basis instanceof Hinge ? hinge : linearScale(feature);
        position++;
      }
    }
    return new CoefficientPrior(means, standardDeviations);
  }

  private double linearScale(ModelFeature feature) {
    return feature.name().startsWith(FeatureKind.DRIVERS.prefix())
        ? ExpertWeights.standardDeviation(feature.name())
        : raw;
  }

  /// A weak prior without expert weights: every driver has mean 0.
  CoefficientPrior weakPrior(DesignLayout design, BaseRate rate) {
    var means = new double[design.width()];
    var standardDeviations = new double[design.width()];
    means[0] = LogisticFunction.logOdds(rate.value());
    standardDeviations[0] = rate.deviation();
    int position = 1;
    for (var basis : design.basisFunctions().toList()) {
      standardDeviations[position] =
          basis instanceof Hinge ? hinge : ExpertWeights.UNINFORMED_DEVIATION;
      position++;
    }
    return new CoefficientPrior(means, standardDeviations);
  }
}
