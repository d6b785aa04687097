package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.packed.RoundedDecimals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.ShownProbability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import java.time.LocalDate;
import java.util.Optional;

/// A forecast; log-odds to four decimals.
public final class ChurnForecastJson {
  private ChurnForecastJson() {}

  public static ObjectNode write(ChurnForecast forecast) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("day", forecast.day().toString());
    node.set("p30", probability(forecast.within30()));
    node.set("p90", probability(forecast.within90()));
    node.set("p180", probability(forecast.within180()));
    node.set("p365", probability(forecast.within365()));
    forecast
        .atRenewal()
        .ifPresent(at ->
            node.put("renewal", at.on().toString())
                .set(
                    "pRenewal",
                    DecimalNode.valueOf(ShownProbability.keptFinely(at.probability()))));
    node.set("annualBaseRate", probability(forecast.annualBaseRate()));
    node.put("labels", forecast.observedChurns());
    node.put("model", forecast.model());
    node.set("intercept", RoundedDecimals.write(forecast.intercept()));
    DriverReadingsJson.write(forecast.drivers(), forecast.missingDrivers(), node);
    forecast.intervals().ifPresent(it -> node.set("intervals", PredictionIntervalsJson.write(it)));
    forecast.previous().ifPresent(it -> previous(node.putObject("previous"), it));
    return node;
  }

  private static void previous(ObjectNode node, ChurnForecast.PreviousForecast forecast) {
    node.put("model", forecast.model()).put("until", forecast.until().toString());
    node.set("p90", probability(forecast.within90()));
    forecast.replacedBy().ifPresent(it -> node.set("replacedBy", probability(it)));
  }

  private static ChurnForecast.PreviousForecast previous(JsonNode node) {
    return new ChurnForecast.PreviousForecast(
        node.required("model").textValue(),
        LocalDate.parse(node.required("until").textValue()),
        probability(node, "p90"),
        node.has("replacedBy") ? Optional.of(probability(node, "replacedBy")) : Optional.empty());
  }

  public static ChurnForecast read(JsonNode node) {
    return new ChurnForecast(
        LocalDate.parse(node.required("day").textValue()),
        probability(node, "p30"),
        probability(node, "p90"),
        probability(node, "p180"),
        probability(node, "p365"),
        Optional.ofNullable(node.get("renewal")).map(day -> atRenewal(node, day.textValue())),
        probability(node, "annualBaseRate"),
        node.required("labels").intValue(),
        node.path("model").asText(HazardModel.EXPERT),
        node.required("intercept").doubleValue(),
        DriverReadingsJson.read(node),
        DriverReadingsJson.missing(node),
        Optional.ofNullable(node.get("intervals")).map(PredictionIntervalsJson::read),
        Optional.ofNullable(node.get("previous")).map(ChurnForecastJson::previous));
  }

  private static ChurnForecast.ChurnAtRenewal atRenewal(JsonNode node, String day) {
    return new ChurnForecast.ChurnAtRenewal(LocalDate.parse(day), probability(node, "pRenewal"));
  }

  private static JsonNode probability(Probability probability) {
    return DecimalNode.valueOf(ShownProbability.kept(probability));
  }

  private static Probability probability(JsonNode node, String name) {
    return new Probability(node.required(name).doubleValue());
  }
}
