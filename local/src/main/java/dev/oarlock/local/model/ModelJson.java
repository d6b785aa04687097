package dev.oarlock.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.learn.Basis;
import dev.oarlock.domain.learn.Basis.Hinge;
import dev.oarlock.domain.learn.Basis.Line;
import dev.oarlock.domain.learn.Basis.Missing;
import dev.oarlock.domain.learn.Basis.Word;
import dev.oarlock.domain.learn.Belief;
import dev.oarlock.domain.learn.Feature;
import dev.oarlock.domain.learn.Feature.Unit;
import dev.oarlock.domain.learn.Model;
import dev.oarlock.domain.learn.Model.Training;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import dev.oarlock.local.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A model as JSON. Numbers are written so that reading gives the same bits.
final class ModelJson {
  private static final int FORMAT = 1;

  private ModelJson() {}

  static JsonNode write(Model model) {
    var json = Json.object();
    json.put("format", FORMAT);
    json.put("features", model.kind().name().toLowerCase(Locale.ROOT));
    var rate = json.putObject("baseRate");
    rate.put("value", model.baseRate().value()).put("stated", model.baseRate().stated());
    json.put("intercept", model.intercept());
    int at = 1;
    var columns = json.putArray("columns");
    for (var feature : model.features()) {
      var column = columns.addObject().put("name", feature.name());
      column
          .putObject("unit")
          .put("centre", feature.unit().centre())
          .put("spread", feature.unit().spread());
      var shapes = column.putArray("shapes");
      for (var basis : feature.bases()) {
        shape(shapes.addObject(), basis).put("weight", model.belief().mean(at));
        at++;
      }
    }
    covariance(json.putArray("covariance"), model.belief());
    training(json.putObject("training"), model.training());
    return json;
  }

  private static ObjectNode shape(ObjectNode json, Basis basis) {
    return switch (basis) {
      case Line _ -> json.put("shape", "line");
      case Hinge(var knot) -> json.put("shape", "hinge").put("knot", knot);
      case Word(var word) -> json.put("shape", "word").put("word", word);
      case Missing _ -> json.put("shape", "missing");
    };
  }

  /// Row by row up to the diagonal; the rest mirrors it.
  private static void covariance(ArrayNode json, Belief belief) {
    for (int i = 0; i < belief.width(); i++) {
      var row = json.addArray();
      for (int j = 0; j <= i; j++) {
        row.add(belief.covariance(i, j));
      }
    }
  }

  private static void training(ObjectNode json, Training training) {
    json.put("rows", training.rows());
    json.put("labels", training.labels());
    json.put("leaving", training.leaving());
    json.put("accounts", training.accounts());
    json.put("expertShare", training.expertShare());
    json.put("fingerprint", training.fingerprint());
  }

  /// Throws IllegalArgumentException when it is not such a model.
  static Model read(JsonNode json) {
    if (json.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException("not a model of format " + FORMAT);
    }
    var rate = json.path("baseRate");
    var features = new ArrayList<Feature>();
    var means = new ArrayList<Double>(List.of(json.path("intercept").asDouble()));
    for (var column : json.path("columns")) {
      features.add(feature(column));
      column.path("shapes").forEach(shape -> means.add(shape.path("weight").asDouble()));
    }
    return new Model(
        kind(json.path("features")),
        new BaseRate(rate.path("value").asDouble(), rate.path("stated").asBoolean()),
        features,
        new Belief(
            means.stream().mapToDouble(d -> d).toArray(), covariance(json.path("covariance"))),
        training(json.path("training")));
  }

  private static Kind kind(JsonNode json) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(json.asText()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("features are neither drivers nor raw, but " + json));
  }

  private static Feature feature(JsonNode json) {
    var unit = json.path("unit");
    var bases = new ArrayList<Basis>();
    json.path("shapes").forEach(shape -> bases.add(basis(shape)));
    return new Feature(
        json.path("name").asText(),
        new Unit(unit.path("centre").asDouble(), unit.path("spread").asDouble()),
        bases);
  }

  private static Basis basis(JsonNode json) {
    return switch (json.path("shape").asText()) {
      case "line" -> new Line();
      case "hinge" -> new Hinge(json.path("knot").asDouble());
      case "word" -> new Word(json.path("word").asText());
      case "missing" -> new Missing();
      default -> throw new IllegalArgumentException("not a shape: " + json.path("shape"));
    };
  }

  private static double[][] covariance(JsonNode json) {
    var covariance = new double[json.size()][json.size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i][j] = json.path(i).path(j).asDouble();
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }

  private static Training training(JsonNode json) {
    return new Training(
        json.path("rows").asInt(),
        json.path("labels").asInt(),
        json.path("leaving").asInt(),
        json.path("accounts").asInt(),
        json.path("expertShare").asDouble(),
        json.path("fingerprint").asText());
  }
}
