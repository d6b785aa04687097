package dev.oarlock.aws.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.forecast.Bend;
import dev.oarlock.domain.forecast.Doubt;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.Effect;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Quantity;
import dev.oarlock.domain.forecast.Scale;
import dev.oarlock.domain.forecast.Scales;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A churn model as JSON. Numbers are written so that reading gives the same bits.
public final class HazardJson {
  private static final int FORMAT = 1;

  private HazardJson() {}

  public static ObjectNode write(HazardModel model) {
    var json = Json.object().put("format", FORMAT).put("version", model.version());
    json.put("baseRate", model.annualBaseRate().value()).put("labels", model.labels());
    json.put("intercept", model.intercept()).put("averageLock", model.averageLock());
    scales(json, model.scales());
    var effects = json.putArray("effects");
    model.effects().forEach((driver, effect) -> effect(effects.addObject(), driver, effect));
    covariance(json.putArray("covariance"), model.doubt());
    return json;
  }

  /// Of a tenant's own book; those that ship go without saying.
  private static void scales(ObjectNode json, Scales scales) {
    var own = json.putArray("scales");
    scales
        .own()
        .forEach((quantity, scale) ->
            own.addObject()
                .put("quantity", Words.of(quantity))
                .put("mean", scale.mean())
                .put("spread", scale.spread()));
  }

  private static Scales scales(JsonNode json) {
    var own = new EnumMap<Quantity, Scale>(Quantity.class);
    for (var one : json) {
      own.put(
          Words.read(Quantity.class, one.required("quantity").textValue()),
          new Scale(one.required("mean").doubleValue(), one.required("spread").doubleValue()));
    }
    return new Scales(own);
  }

  private static void effect(ObjectNode json, Driver driver, Effect effect) {
    json.put("driver", Words.of(driver)).put("weight", effect.weight());
    if (!effect.bends().isEmpty()) {
      var bends = json.putArray("bends");
      for (var bend : effect.bends()) {
        bends.addObject().put("knot", bend.knot()).put("weight", bend.weight());
      }
    }
  }

  /// Row by row up to the diagonal; the rest mirrors it.
  private static void covariance(ArrayNode json, Doubt doubt) {
    for (int i = 0; i < doubt.width(); i++) {
      var row = json.addArray();
      for (int j = 0; j <= i; j++) {
        row.add(doubt.covariance(i, j));
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
        doubt(json.required("covariance")),
        json.required("averageLock").doubleValue(),
        scales(json.path("scales")),
        new Probability(json.required("baseRate").doubleValue()),
        json.required("labels").intValue());
  }

  private static Map<Driver, Effect> effects(JsonNode json) {
    var effects = new EnumMap<Driver, Effect>(Driver.class);
    for (var effect : json) {
      var driver = Words.read(Driver.class, effect.required("driver").textValue());
      effects.put(
          driver, new Effect(effect.required("weight").doubleValue(), bends(effect.path("bends"))));
    }
    return effects;
  }

  private static List<Bend> bends(JsonNode json) {
    var bends = new ArrayList<Bend>();
    json.forEach(bend ->
        bends.add(
            new Bend(bend.required("knot").doubleValue(), bend.required("weight").doubleValue())));
    return bends;
  }

  private static Doubt doubt(JsonNode json) {
    var covariance = new double[json.size()][json.size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i][j] = json.required(i).required(j).doubleValue();
        covariance[j][i] = covariance[i][j];
      }
    }
    return new Doubt(covariance);
  }
}
