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

/// A churn model as JSON. Numbers are written so that reading gives the same bits.
public final class HazardModelJson {
  private static final int FORMAT = 1;

  private HazardModelJson() {}

  public static ObjectNode write(HazardModel model) {
    var json = JsonTree.object().put("format", FORMAT).put("version", model.version());
    json.put("baseRate", model.annualBaseRate().value()).put("labels", model.observedChurns());
    json.put("intercept", model.intercept()).put("averageLock", model.averageLockIn());
    scales(json, model.scales());
    var effects = json.putArray("effects");
    model.effects().forEach((driver, effect) -> effect(effects.addObject(), driver, effect));
    covariance(json.putArray("covariance"), model.covariance());
    return json;
  }

  /// Of a tenant's own book; those that ship go without saying.
  private static void scales(ObjectNode json, FeatureScales scales) {
    var own = json.putArray("scales");
    scales
        .ofPortfolio()
        .forEach((quantity, scale) ->
            own.addObject()
                .put("quantity", EnumNames.of(quantity))
                .put("mean", scale.mean())
                .put("spread", scale.signedDeviation()));
  }

  private static FeatureScales scales(JsonNode json) {
    var own = new EnumMap<AccountFeature, FeatureScale>(AccountFeature.class);
    for (var one : json) {
      own.put(
          EnumNames.parse(AccountFeature.class, one.required("quantity").textValue()),
          new FeatureScale(
              one.required("mean").doubleValue(), one.required("spread").doubleValue()));
    }
    return new FeatureScales(own);
  }

  private static void effect(ObjectNode json, Driver driver, DriverEffect effect) {
    json.put("driver", EnumNames.of(driver)).put("weight", effect.weight());
    if (!effect.hinges().isEmpty()) {
      var bends = json.putArray("bends");
      for (var bend : effect.hinges()) {
        bends.addObject().put("knot", bend.knot()).put("weight", bend.weight());
      }
    }
  }

  /// Row by row up to the diagonal; the rest mirrors it.
  private static void covariance(ArrayNode json, CoefficientCovariance doubt) {
    for (int i = 0; i < doubt.size(); i++) {
      var row = json.addArray();
      for (int j = 0; j <= i; j++) {
        row.add(doubt.between(i, j));
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
        json.required("averageLock").doubleValue(),
        scales(json.path("scales")),
        new Probability(json.required("baseRate").doubleValue()),
        json.required("labels").intValue());
  }

  private static Map<Driver, DriverEffect> effects(JsonNode json) {
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    for (var effect : json) {
      var driver = EnumNames.parse(Driver.class, effect.required("driver").textValue());
      effects.put(
          driver,
          new DriverEffect(effect.required("weight").doubleValue(), hinges(effect.path("bends"))));
    }
    return effects;
  }

  private static List<HingeTerm> hinges(JsonNode json) {
    var bends = new ArrayList<HingeTerm>();
    json.forEach(bend ->
        bends.add(
            new HingeTerm(
                bend.required("knot").doubleValue(), bend.required("weight").doubleValue())));
    return bends;
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
