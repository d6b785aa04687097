package dev.oarlock.aws.store.portfolio;

import static dev.oarlock.aws.store.portfolio.PortfolioForecastJson.amounts;
import static dev.oarlock.aws.store.portfolio.PortfolioForecastJson.array;
import static dev.oarlock.aws.store.portfolio.PortfolioForecastJson.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.BrierScores;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.GroupAccuracy;
import java.time.LocalDate;

/// What past quarters came to, as JSON.
final class ForecastAccuracyJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ForecastAccuracyJson() {}

  static ObjectNode write(ForecastAccuracy reckoning) {
    var node =
        JSON.objectNode()
            .put("quarter", reckoning.quarter().toString())
            .put("lockedOn", reckoning.snapshotDay().toString())
            .put("model", reckoning.model());
    node.set("all", write(reckoning.total()));
    node.set("csms", array(reckoning.csms(), ForecastAccuracyJson::write));
    return node;
  }

  static ForecastAccuracy read(JsonNode node) {
    return new ForecastAccuracy(
        CalendarQuarter.parse(node.required("quarter").textValue()),
        LocalDate.parse(node.required("lockedOn").textValue()),
        node.required("model").textValue(),
        row(node.required("all")),
        list(node.required("csms"), ForecastAccuracyJson::row));
  }

  private static ObjectNode write(GroupAccuracy row) {
    var node =
        JSON.objectNode()
            .put("name", row.name())
            .put("accounts", row.accounts())
            .put("csmCalls", row.csmForecasts())
            .put("left", row.churned());
    node.set("machine", AmountsJson.write(row.model()));
    node.set("csm", AmountsJson.write(row.csm()));
    node.set("counting", AmountsJson.write(row.committed()));
    node.set("actual", AmountsJson.write(row.actual()));
    node.putObject("misses")
        .put("machine", row.brierScores().model())
        .put("csm", row.brierScores().csm())
        .put("counting", row.brierScores().committed());
    return node;
  }

  private static GroupAccuracy row(JsonNode node) {
    return new GroupAccuracy(
        node.required("name").textValue(),
        node.required("accounts").intValue(),
        node.required("csmCalls").intValue(),
        node.required("left").intValue(),
        amounts(node, "machine"),
        amounts(node, "csm"),
        amounts(node, "counting"),
        amounts(node, "actual"),
        misses(node.required("misses")));
  }

  private static BrierScores misses(JsonNode node) {
    return new BrierScores(
        node.required("machine").doubleValue(),
        node.required("csm").doubleValue(),
        node.required("counting").doubleValue());
  }
}
