package dev.oarlock.domain.learning.training;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.CoefficientCovariance;
import dev.oarlock.domain.churn.hazard.DriverEffect;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.churn.hazard.HingeTerm;
import dev.oarlock.domain.learning.design.BasisFunction;
import dev.oarlock.domain.learning.design.BasisFunction.Hinge;
import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.model.FittedModel;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/// Converts a model fitted to a table into the hazard model that forecasts accounts.
final class HazardConversion {
  private final FittedModel model;
  private final HazardModel base;
  private final Set<Driver> expertDrivers;
  private final EnumMap<Driver, DriverEffect> effects = new EnumMap<>(Driver.class);
  private final EnumMap<Driver, Integer> positions = new EnumMap<>(Driver.class);

  private HazardConversion(FittedModel model, HazardModel base, Set<Driver> expertDrivers) {
    this.model = model;
    this.base = base;
    this.expertDrivers = expertDrivers;
    int position = 1;
    for (var feature : model.features()) {
      var driver = driver(feature);
      positions.put(driver, position);
      effects.put(
          driver,
          expertDrivers.contains(driver)
              ? DriverEffect.linear(base.weight(driver))
              : effect(feature.basisFunctions(), position));
      position += feature.basisFunctions().size();
    }
  }

  /// `base` gives the scales and the base rate; drivers in `expertDrivers` keep its weights instead
  /// of the fitted ones.
  static HazardModel of(FittedModel model, HazardModel base, Set<Driver> expertDrivers) {
    var conversion = new HazardConversion(model, base, expertDrivers);
    return new HazardModel(
        base.version(),
        model.intercept(),
        conversion.effects,
        conversion.covariance(),
        base.averageLockIn(),
        base.scales(),
        base.annualBaseRate(),
        model.trainingSummary().churnedAccounts());
  }

  private static Driver driver(ModelFeature feature) {
    return Arrays.stream(Driver.values())
        .filter(driver -> PersonPeriodDataset.columnName(driver).equals(feature.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no driver: " + feature.name()));
  }

  private DriverEffect effect(List<BasisFunction> bases, int position) {
    var hinges = new ArrayList<HingeTerm>();
    int next = position + 1;
    for (var basis : bases.subList(1, bases.size())) {
      if (basis instanceof Hinge(var knot)) {
        hinges.add(new HingeTerm(knot, model.posterior().mean(next)));
      }
      next++;
    }
    return new DriverEffect(model.posterior().mean(position), hinges);
  }

  /// The fitted covariance in the order of the drivers.
  private CoefficientCovariance covariance() {
    var order = new ArrayList<Integer>(List.of(0));
    var expertDeviations = new ArrayList<Double>(List.of(0.0));
    effects.forEach((driver, effect) -> {
      for (int i = 0; i <= effect.hinges().size(); i++) {
        order.add(positions.getOrDefault(driver, 0) + i);
        expertDeviations.add(expertDrivers.contains(driver) ? base.standardError(driver) : 0);
      }
    });
    var covariance = new double[order.size()][order.size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] =
            expertDeviations.get(i) + expertDeviations.get(j) == 0
                ? model.posterior().covariance(order.get(i), order.get(j))
                : i == j ? expertDeviations.get(i) * expertDeviations.get(i) : 0;
      }
    }
    return new CoefficientCovariance(covariance);
  }
}
