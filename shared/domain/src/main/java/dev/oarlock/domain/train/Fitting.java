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
import java.util.stream.IntStream;

/// Turns what was learned from a table into the hazard that accounts are forecast by.
final class Fitting {
  private final Model model;
  private final EnumMap<Driver, Effect> effects = new EnumMap<>(Driver.class);
  private final EnumMap<Driver, Integer> places = new EnumMap<>(Driver.class);

  private Fitting(Model model) {
    this.model = model;
    int at = 1;
    for (var feature : model.features()) {
      var driver = driver(feature);
      places.put(driver, at);
      effects.put(driver, effect(feature.bases(), at));
      at += feature.bases().size();
    }
  }

  /// `base` says against which book, and on which base rate.
  static HazardModel of(Model model, HazardModel base) {
    var fitting = new Fitting(model);
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
    effects.forEach((driver, effect) ->
        IntStream.rangeClosed(0, effect.bends().size())
            .forEach(i -> order.add(places.getOrDefault(driver, 0) + i)));
    var covariance = new double[order.size()][order.size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] = model.belief().covariance(order.get(i), order.get(j));
      }
    }
    return new Doubt(covariance);
  }
}
