package dev.oarlock.cli.model.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.CovarianceJson;
import dev.oarlock.aws.json.JsonField;
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
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

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

  /// Throws IllegalArgumentException, with the field that is wrong, when it is not such a model.
  public static FittedModel read(JsonNode json) {
    if (json.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException("not a model of format " + FORMAT);
    }
    var model = JsonField.root(json);
    var nodes = model.at("features").elements();
    var features = nodes.stream().map(ModelJson::feature).toList();
    var weights =
        nodes.stream()
            .flatMap(node -> node.at("basisFunctions").elements().stream())
            .mapToDouble(basis -> basis.at("weight").logOdds());
    var means =
        DoubleStream.concat(DoubleStream.of(model.at("intercept").logOdds()), weights).toArray();
    return new FittedModel(
        kind(model.at("featureKind")),
        baseRate(model.at("baseRate")),
        features,
        new CoefficientPosterior(means, CovarianceJson.read(model.at("covariance"), means.length)),
        training(model.at("training")));
  }

  private static BaseRate baseRate(JsonField json) {
    return new BaseRate(json.at("value").numberBetween(0, 1), json.at("stated").bool());
  }

  private static FeatureKind kind(JsonField json) {
    return Arrays.stream(FeatureKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(json.text()))
        .findFirst()
        .orElseThrow(() -> json.mistake("is neither drivers nor raw: " + json.text()));
  }

  private static ModelFeature feature(JsonField json) {
    return new ModelFeature(
        json.at("name").text(),
        standardization(json.at("standardization")),
        json.at("basisFunctions").elements().stream().map(ModelJson::basis).toList());
  }

  private static Standardization standardization(JsonField json) {
    var deviation = json.at("standardDeviation");
    if (deviation.number() <= 0) {
      throw deviation.mistake("is not above 0: " + deviation.number());
    }
    return new Standardization(json.at("mean").number(), deviation.number());
  }

  private static BasisFunction basis(JsonField json) {
    var basis = json.at("basis");
    return switch (basis.text()) {
      case "linear" -> new Linear();
      case "hinge" -> new Hinge(json.at("knot").number());
      case "category" -> new CategoryIndicator(json.at("category").text());
      case "missing" -> new MissingIndicator();
      default -> throw basis.mistake("is not a basis function: " + basis.text());
    };
  }

  private static TrainingSummary training(JsonField json) {
    return new TrainingSummary(
        json.at("rows").count(),
        json.at("labels").count(),
        json.at("churnLabels").count(),
        json.at("churnedAccounts").count(),
        json.at("expertShare").numberBetween(0, 1),
        json.at("fingerprint").text());
  }
}
