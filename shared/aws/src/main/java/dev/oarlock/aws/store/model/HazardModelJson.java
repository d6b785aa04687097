package dev.oarlock.aws.store.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.CovarianceJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonField;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A churn model as JSON. Numbers are written so that reading gives the same bits. By hand: every
/// start reads the active one, a version is kept for good, so another format has to be told from
/// this one, and of a symmetric matrix one half is enough.
public final class HazardModelJson {
  private static final int FORMAT = 3;

  /// As written before there were signs, or all of them: the others count as the expert has them.
  private static final int WITHOUT_SIGNS = 1;

  private static final int WITHOUT_ALL_SIGNS = 2;

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

  private static FeatureScales scales(List<JsonField> scales) {
    var own = new EnumMap<AccountFeature, FeatureScale>(AccountFeature.class);
    for (var one : scales) {
      own.put(
          EnumNames.parse(AccountFeature.class, one.at("feature").text()),
          new FeatureScale(one.at("mean").number(), one.at("signedDeviation").number()));
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

  /// Throws IllegalArgumentException, with the field that is wrong, when it is not such a model.
  public static HazardModel read(JsonNode json) {
    return switch (json.path("format").asInt()) {
      case FORMAT -> model(json);
      case WITHOUT_SIGNS, WITHOUT_ALL_SIGNS -> model(json).withExpertSigns();
      default -> throw new IllegalArgumentException("not a churn model of format " + FORMAT);
    };
  }

  private static HazardModel model(JsonNode json) {
    var model = JsonField.root(json);
    var effects = effects(model.at("effects"));
    return new HazardModel(
        model.at("version").text(),
        model.at("intercept").logOdds(),
        effects,
        coefficientCovariance(model.at("covariance"), effects),
        model.at("averageLockIn").number(),
        scales(model.at("scales").optionalElements()),
        new Probability(model.at("annualBaseRate").numberBetween(0, 1)),
        model.at("observedChurns").count());
  }

  private static Map<Driver, DriverEffect> effects(JsonField json) {
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    for (var effect : json.elements()) {
      var driver = EnumNames.parse(Driver.class, effect.at("driver").text());
      effects.put(
          driver, new DriverEffect(effect.at("weight").number(), hinges(effect.at("hinges"))));
    }
    return effects;
  }

  private static List<HingeTerm> hinges(JsonField json) {
    return json.optionalElements().stream()
        .map(hinge -> new HingeTerm(hinge.at("knot").number(), hinge.at("weight").number()))
        .toList();
  }

  private static CoefficientCovariance coefficientCovariance(
      JsonField json, Map<Driver, DriverEffect> effects) {
    var weights = effects.values().stream().mapToInt(effect -> 1 + effect.hinges().size()).sum();
    return new CoefficientCovariance(CovarianceJson.read(json, 1 + weights));
  }
}
