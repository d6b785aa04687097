package dev.oarlock.domain.learning.training;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.CoefficientCovariance;
import dev.oarlock.domain.churn.hazard.DriverEffect;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import java.util.EnumMap;
import java.util.List;

/// What fewer than ten churns may change. Each of them lets the model go a tenth of the way from
/// the expert to the fit. And the portfolio's mean hazard moves no farther than as if the expert
/// had seen ten churns of his own: by (10 + observed) / (10 + expected).
final class FewChurnsBound {
  static final int CHURNS = 10;
  private static final int BISECTIONS = 60;
  private static final double SEARCH_LIMIT = 20;

  private final HazardModel expert;
  private final List<CustomerMonth> labelled;

  private FewChurnsBound(HazardModel expert, PersonPeriodDataset dataset) {
    this.expert = expert;
    this.labelled = dataset.where(CustomerMonth::labelled).months();
  }

  /// `learned` as it is from ten churns on; both models have the same drivers, without hinges.
  static HazardModel applied(HazardModel learned, HazardModel expert, PersonPeriodDataset dataset) {
    return learned.observedChurns() >= CHURNS
        ? learned
        : new FewChurnsBound(expert, dataset).bounded(learned);
  }

  private HazardModel bounded(HazardModel learned) {
    var part = towards(learned, learned.observedChurns() / (double) CHURNS);
    var expected = expectedChurns(expert, 0);
    var ratio = (CHURNS + learned.observedChurns()) / (CHURNS + expected);
    var nearest =
        Math.clamp(
            expectedChurns(part, 0), expected * Math.min(1, ratio), expected * Math.max(1, ratio));
    return shifted(part, shiftTo(nearest, part));
  }

  private double expectedChurns(HazardModel model, double shift) {
    var shifted = shifted(model, shift);
    return labelled.stream()
        .mapToDouble(
            month -> shifted.churnWithin(month.features(), CustomerMonth.MONTH_DAYS).value())
        .sum();
  }

  private double shiftTo(double churns, HazardModel model) {
    if (expectedChurns(model, 0) == churns) {
      return 0;
    }
    double low = -SEARCH_LIMIT;
    double high = SEARCH_LIMIT;
    for (int i = 0; i < BISECTIONS; i++) {
      var middle = (low + high) / 2;
      if (expectedChurns(model, middle) < churns) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static HazardModel shifted(HazardModel model, double by) {
    return with(model, model.intercept() + by, model.effects(), model.covariance());
  }

  /// The mixture of both models: `share` of the learned one, the rest the expert.
  private HazardModel towards(HazardModel learned, double share) {
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    learned
        .effects()
        .forEach((driver, effect) ->
            effects.put(
                driver,
                DriverEffect.linear(between(expert.weight(driver), effect.weight(), share))));
    var intercept = between(expert.intercept(), learned.intercept(), share);
    return with(learned, intercept, effects, mixture(learned, share));
  }

  private static double between(double one, double other, double share) {
    return one + share * (other - one);
  }

  private CoefficientCovariance mixture(HazardModel learned, double share) {
    var distance = distances(learned);
    var covariance = new double[distance.length][distance.length];
    for (int i = 0; i < distance.length; i++) {
      for (int j = 0; j < distance.length; j++) {
        covariance[i][j] =
            between(expert.covariance().between(i, j), learned.covariance().between(i, j), share)
                + share * (1 - share) * distance[i] * distance[j];
      }
    }
    return new CoefficientCovariance(covariance);
  }

  /// From the expert's coefficients to the learned ones, the intercept first.
  private double[] distances(HazardModel learned) {
    var distances = new double[learned.covariance().size()];
    distances[0] = learned.intercept() - expert.intercept();
    int next = 1;
    for (var driver : learned.effects().keySet()) {
      distances[next] = learned.weight(driver) - expert.weight(driver);
      next++;
    }
    return distances;
  }

  private static HazardModel with(
      HazardModel model,
      double intercept,
      java.util.Map<Driver, DriverEffect> effects,
      CoefficientCovariance covariance) {
    return new HazardModel(
        model.version(),
        intercept,
        effects,
        covariance,
        model.averageLockIn(),
        model.scales(),
        model.annualBaseRate(),
        model.observedChurns());
  }
}
