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

  /// From the expert by `share` of the way to the learned model.
  private HazardModel towards(HazardModel learned, double share) {
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    learned
        .effects()
        .forEach((driver, effect) ->
            effects.put(
                driver,
                DriverEffect.linear(between(expert.weight(driver), effect.weight(), share))));
    var intercept = between(expert.intercept(), learned.intercept(), share);
    return with(learned, intercept, effects, between(learned, share));
  }

  private static double between(double one, double other, double share) {
    return one + share * (other - one);
  }

  /// Between both: a move towards the fit is a cautious one and no second opinion, so how far the
  /// two lie apart adds no doubt.
  private CoefficientCovariance between(HazardModel learned, double share) {
    var covariance = new double[learned.covariance().size()][learned.covariance().size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] =
            between(expert.covariance().between(i, j), learned.covariance().between(i, j), share);
      }
    }
    return new CoefficientCovariance(covariance);
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
