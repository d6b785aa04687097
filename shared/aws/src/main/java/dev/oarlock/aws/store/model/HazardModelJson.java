package dev.oarlock.aws.store.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.FeatureScale;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.estimate.CoefficientCovariance;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.DriverEffect;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.churn.hazard.HingeTerm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A churn model as JSON. Numbers are written so that reading gives the same bits. By hand: every
/// start reads the active one, a version is kept for good, so another format has to be told from
/// this one, and of a symmetric matrix one half is enough.
public final class HazardModelJson {
  private static final int FORMAT = 1;

  private HazardModelJson() {}

  public static ObjectNode write(HazardModel model) {
    var json = JsonTree.object().put("format", FORMAT).put("version", model.version());
    json.put("annualBaseRate", model.annualBaseRate().value())
        .put("observedChurns", model.observedChurns());
    json.put("intercept", model.intercept()).put("averageLockIn", model.averageLockIn());
    scales(json, model.scales());
    var effects = json.putArray("effects");
    model.effects().forEach((driver, effect) -> effect(effects.addObject(), driver, effect));
    covariance(json.putArray("covariance"), model.covariance());
    return json;
  }

  /// Of a tenant's own portfolio; those that ship are not written.
  private static void scales(ObjectNode json, FeatureScales scales) {
    var own = json.putArray("scales");
    scales
        .ofPortfolio()
        .forEach((feature, scale) ->
            own.addObject()
                .put("feature", EnumNames.of(feature))
                .put("mean", scale.mean())
                .put("signedDeviation", scale.signedDeviation()));
  }

  private static FeatureScales scales(JsonNode json) {
    var own = new EnumMap<AccountFeature, FeatureScale>(AccountFeature.class);
    for (var one : json) {
      own.put(
          EnumNames.parse(AccountFeature.class, one.required("feature").textValue()),
          new FeatureScale(
              one.required("mean").doubleValue(), one.required("signedDeviation").doubleValue()));
    }
    return new FeatureScales(own);
  }

  private static void effect(ObjectNode json, Driver driver, DriverEffect effect) {
    json.put("driver", EnumNames.of(driver)).put("weight", effect.weight());
    if (!effect.hinges().isEmpty()) {
      var hinges = json.putArray("hinges");
      for (var hinge : effect.hinges()) {
        hinges.addObject().put("knot", hinge.knot()).put("weight", hinge.weight());
      }
    }
  }

  /// Row by row up to the diagonal; the rest mirrors it.
  private static void covariance(ArrayNode json, CoefficientCovariance covariance) {
    for (int i = 0; i < covariance.size(); i++) {
      var row = json.addArray();
      for (int j = 0; j <= i; j++) {
        row.add(covariance.between(i, j));
      }
    }
  }

  /// Throws IllegalArgumentException when it is not such a model.
  public static HazardModel read(JsonNode json) {
    if (json.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException("not a churn model of format " + FORMAT);
    }
    return new HazardModel(
        json.required("version").textValue(),
        json.required("intercept").doubleValue(),
        effects(json.required("effects")),
        coefficientCovariance(json.required("covariance")),
        json.required("averageLockIn").doubleValue(),
        scales(json.path("scales")),
        new Probability(json.required("annualBaseRate").doubleValue()),
        json.required("observedChurns").intValue());
  }

  private static Map<Driver, DriverEffect> effects(JsonNode json) {
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    for (var effect : json) {
      var driver = EnumNames.parse(Driver.class, effect.required("driver").textValue());
      effects.put(
          driver,
          new DriverEffect(effect.required("weight").doubleValue(), hinges(effect.path("hinges"))));
    }
    return effects;
  }

  private static List<HingeTerm> hinges(JsonNode json) {
    var hinges = new ArrayList<HingeTerm>();
    json.forEach(hinge ->
        hinges.add(
            new HingeTerm(
                hinge.required("knot").doubleValue(), hinge.required("weight").doubleValue())));
    return hinges;
  }

  private static CoefficientCovariance coefficientCovariance(JsonNode json) {
    var covariance = new double[json.size()][json.size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i][j] = json.required(i).required(j).doubleValue();
        covariance[j][i] = covariance[i][j];
      }
    }
    return new CoefficientCovariance(covariance);
  }
}
