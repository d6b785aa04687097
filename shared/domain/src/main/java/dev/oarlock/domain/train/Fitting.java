package dev.oarlock.domain.train;

import dev.oarlock.domain.forecast.Bend;
import dev.oarlock.domain.forecast.Doubt;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.Effect;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.learn.Basis;
import dev.oarlock.domain.learn.Basis.Hinge;
import dev.oarlock.domain.learn.Feature;
import dev.oarlock.domain.learn.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/// Turns what was learned from a table into the hazard that accounts are forecast by.
final class Fitting {
  private final Model model;
  private final HazardModel base;
  private final Set<Driver> kept;
  private final EnumMap<Driver, Effect> effects = new EnumMap<>(Driver.class);
  private final EnumMap<Driver, Integer> places = new EnumMap<>(Driver.class);

  private Fitting(Model model, HazardModel base, Set<Driver> kept) {
    this.model = model;
    this.base = base;
    this.kept = kept;
    int at = 1;
    for (var feature : model.features()) {
      var driver = driver(feature);
      places.put(driver, at);
      effects.put(
          driver,
          kept.contains(driver)
              ? Effect.straight(base.weight(driver))
              : effect(feature.bases(), at));
      at += feature.bases().size();
    }
  }

  /// `base` says against which book, and on which base rate; of the drivers in `kept` its weight
  /// counts, and not what was learned.
  static HazardModel of(Model model, HazardModel base, Set<Driver> kept) {
    var fitting = new Fitting(model, base, kept);
    return new HazardModel(
        base.version(),
        model.intercept(),
        fitting.effects,
        fitting.doubt(),
        base.averageLock(),
        base.scales(),
        base.annualBaseRate(),
        model.training().accounts());
  }

  private static Driver driver(Feature feature) {
    return Arrays.stream(Driver.values())
        .filter(driver -> Chronicle.name(driver).equals(feature.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no driver: " + feature.name()));
  }

  private Effect effect(List<Basis> bases, int at) {
    var bends = new ArrayList<Bend>();
    int next = at + 1;
    for (var basis : bases.subList(1, bases.size())) {
      if (basis instanceof Hinge(var knot)) {
        bends.add(new Bend(knot, model.belief().mean(next)));
      }
      next++;
    }
    return new Effect(model.belief().mean(at), bends);
  }

  /// The learner's covariance in the order of the drivers.
  private Doubt doubt() {
    var order = new ArrayList<Integer>(List.of(0));
    var own = new ArrayList<Double>(List.of(0.0));
    effects.forEach((driver, effect) -> {
      for (int i = 0; i <= effect.bends().size(); i++) {
        order.add(places.getOrDefault(driver, 0) + i);
        own.add(kept.contains(driver) ? base.spread(driver) : 0);
      }
    });
    var covariance = new double[order.size()][order.size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] =
            own.get(i) + own.get(j) == 0
                ? model.belief().covariance(order.get(i), order.get(j))
                : i == j ? own.get(i) * own.get(i) : 0;
      }
    }
    return new Doubt(covariance);
  }
}
