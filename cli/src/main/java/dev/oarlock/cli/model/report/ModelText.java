package dev.oarlock.cli.model.report;

import dev.oarlock.domain.learning.design.BasisFunction;
import dev.oarlock.domain.learning.design.BasisFunction.CategoryIndicator;
import dev.oarlock.domain.learning.design.BasisFunction.Hinge;
import dev.oarlock.domain.learning.design.BasisFunction.Linear;
import dev.oarlock.domain.learning.design.BasisFunction.MissingIndicator;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.model.FittedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A model in words: what it learned from, and what a unit of each column does to the odds.
public final class ModelText {
  private ModelText() {}

  public static List<String> of(FittedModel model) {
    var lines = new ArrayList<String>();
    lines.add(origin(model));
    lines.add(baseRateLine(model));
    lines.add(
        String.format(
            Locale.ROOT,
            "Of an account of which nothing is known it says %.1f %%.",
            100 / (1 + Math.exp(-model.intercept()))));
    lines.add("");
    lines.add(unit(model.featureKind()));
    int at = 1;
    for (var feature : model.features()) {
      for (var basis : feature.basisFunctions()) {
        lines.add(line(feature, basis, weight(model, at)));
        at++;
      }
    }
    lines.add("");
    lines.add("Weights are associations, not causes.");
    return lines;
  }

  public static String origin(FittedModel model) {
    var training = model.trainingSummary();
    return String.format(
        Locale.ROOT,
        "Learned from %,d labels of %,d rows (%s); %,d end in churn, of %,d accounts.",
        training.labels(),
        training.rows(),
        training.fingerprint(),
        training.churnLabels(),
        training.churnedAccounts());
  }

  private static String baseRateLine(FittedModel model) {
    var rate =
        String.format(
            Locale.ROOT,
            "The base rate was %s: %.1f %%.",
            model.baseRate().stated() ? "stated" : "assumed",
            100 * model.baseRate().value());
    return model.featureKind() == FeatureKind.RAW
        ? rate + " No expert knows these columns."
        : rate
            + String.format(
                Locale.ROOT,
                " The fit that trusts the expert has %.0f %% of the say.",
                100 * model.trainingSummary().expertShare());
  }

  private static String unit(FeatureKind kind) {
    return switch (kind) {
      case DRIVERS -> "A unit of a driver multiplies the odds of churn by (90 % interval):";
      case RAW ->
          "A standard deviation (or a word) multiplies the odds of churn by (90 % interval):";
    };
  }

  private record CoefficientEstimate(double mean, double standardDeviation) {}

  private static CoefficientEstimate weight(FittedModel model, int at) {
    return new CoefficientEstimate(
        model.posterior().mean(at), Math.sqrt(model.posterior().covariance(at, at)));
  }

  private static String line(
      ModelFeature feature, BasisFunction basis, CoefficientEstimate weight) {
    var what =
        switch (basis) {
          case Linear _ -> feature.name();
          case Hinge(var knot) ->
              feature.name() + String.format(Locale.ROOT, " beyond %.2f", at(feature, knot));
          case CategoryIndicator(var word) -> feature.name() + " is " + word;
          case MissingIndicator _ -> feature.name() + " is missing";
        };
    return String.format(
        Locale.ROOT,
        "  %-40s x %.2f (%.2f to %.2f)",
        what,
        Math.exp(weight.mean),
        Math.exp(weight.mean - 1.645 * weight.standardDeviation),
        Math.exp(weight.mean + 1.645 * weight.standardDeviation));
  }

  private static double at(ModelFeature feature, double knot) {
    return feature.standardization().mean() + knot * feature.standardization().standardDeviation();
  }
}
