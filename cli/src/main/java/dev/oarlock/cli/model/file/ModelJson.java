package dev.oarlock.cli.model.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.learning.design.BasisFunction;
import dev.oarlock.domain.learning.design.BasisFunction.CategoryIndicator;
import dev.oarlock.domain.learning.design.BasisFunction.Hinge;
import dev.oarlock.domain.learning.design.BasisFunction.Linear;
import dev.oarlock.domain.learning.design.BasisFunction.MissingIndicator;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.design.ModelFeature.Standardization;
import dev.oarlock.domain.learning.inference.CoefficientPosterior;
import dev.oarlock.domain.learning.model.FittedModel;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A model as JSON. Numbers are written so that reading gives the same bits. By hand: a weight
/// stands beside its basis function, which the record holds apart, and people read such a file.
public final class ModelJson {
  private static final int FORMAT = 1;

  private ModelJson() {}

  public static JsonNode write(FittedModel model) {
    var json = StrictJson.object();
    json.put("format", FORMAT);
    json.put("featureKind", model.featureKind().name().toLowerCase(Locale.ROOT));
    var rate = json.putObject("baseRate");
    rate.put("value", model.baseRate().value()).put("stated", model.baseRate().stated());
    json.put("intercept", model.intercept());
    int at = 1;
    var features = json.putArray("features");
    for (var feature : model.features()) {
      var node = features.addObject().put("name", feature.name());
      node.putObject("standardization")
          .put("mean", feature.standardization().mean())
          .put("standardDeviation", feature.standardization().standardDeviation());
      var basisFunctions = node.putArray("basisFunctions");
      for (var basis : feature.basisFunctions()) {
        basis(basisFunctions.addObject(), basis).put("weight", model.posterior().mean(at));
        at++;
      }
    }
    covariance(json.putArray("covariance"), model.posterior());
    training(json.putObject("training"), model.trainingSummary());
    return json;
  }

  private static ObjectNode basis(ObjectNode json, BasisFunction basis) {
    return switch (basis) {
      case Linear _ -> json.put("basis", "linear");
      case Hinge(var knot) -> json.put("basis", "hinge").put("knot", knot);
      case CategoryIndicator(var category) ->
          json.put("basis", "category").put("category", category);
      case MissingIndicator _ -> json.put("basis", "missing");
    };
  }

  /// Row by row up to the diagonal; the rest mirrors it.
  private static void covariance(ArrayNode json, CoefficientPosterior posterior) {
    for (int i = 0; i < posterior.dimension(); i++) {
      var row = json.addArray();
      for (int j = 0; j <= i; j++) {
        row.add(posterior.covariance(i, j));
      }
    }
  }

  private static void training(ObjectNode json, TrainingSummary training) {
    json.put("rows", training.rows());
    json.put("labels", training.labels());
    json.put("churnLabels", training.churnLabels());
    json.put("churnedAccounts", training.churnedAccounts());
    json.put("expertShare", training.expertShare());
    json.put("fingerprint", training.fingerprint());
  }

  /// Throws IllegalArgumentException when it is not such a model.
  public static FittedModel read(JsonNode json) {
    if (json.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException("not a model of format " + FORMAT);
    }
    var rate = json.path("baseRate");
    var features = new ArrayList<ModelFeature>();
    var means = new ArrayList<Double>(List.of(json.path("intercept").asDouble()));
    for (var node : json.path("features")) {
      features.add(feature(node));
      node.path("basisFunctions").forEach(basis -> means.add(basis.path("weight").asDouble()));
    }
    return new FittedModel(
        kind(json.path("featureKind")),
        new BaseRate(rate.path("value").asDouble(), rate.path("stated").asBoolean()),
        features,
        new CoefficientPosterior(
            means.stream().mapToDouble(d -> d).toArray(), covariance(json.path("covariance"))),
        training(json.path("training")));
  }

  private static FeatureKind kind(JsonNode json) {
    return Arrays.stream(FeatureKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(json.asText()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("features are neither drivers nor raw, but " + json));
  }

  private static ModelFeature feature(JsonNode json) {
    var standardization = json.path("standardization");
    var bases = new ArrayList<BasisFunction>();
    json.path("basisFunctions").forEach(each -> bases.add(basis(each)));
    return new ModelFeature(
        json.path("name").asText(),
        new Standardization(
            standardization.path("mean").asDouble(),
            standardization.path("standardDeviation").asDouble()),
        bases);
  }

  private static BasisFunction basis(JsonNode json) {
    return switch (json.path("basis").asText()) {
      case "linear" -> new Linear();
      case "hinge" -> new Hinge(json.path("knot").asDouble());
      case "category" -> new CategoryIndicator(json.path("category").asText());
      case "missing" -> new MissingIndicator();
      default -> throw new IllegalArgumentException("not a basis function: " + json.path("basis"));
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

  private static TrainingSummary training(JsonNode json) {
    return new TrainingSummary(
        json.path("rows").asInt(),
        json.path("labels").asInt(),
        json.path("churnLabels").asInt(),
        json.path("churnedAccounts").asInt(),
        json.path("expertShare").asDouble(),
        json.path("fingerprint").asText());
  }
}
