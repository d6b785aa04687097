package dev.oarlock.aws.survey;

import static dev.oarlock.aws.survey.OutlookJson.amounts;
import static dev.oarlock.aws.survey.OutlookJson.array;
import static dev.oarlock.aws.survey.OutlookJson.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.AmountsJson;
import dev.oarlock.domain.outlook.Quarter;
import dev.oarlock.domain.outlook.Reckoning;
import dev.oarlock.domain.outlook.Reckoning.Misses;
import dev.oarlock.domain.outlook.Reckoning.Row;
import java.time.LocalDate;

/// What past quarters came to, as JSON.
final class ReckoningJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ReckoningJson() {}

  static ObjectNode write(Reckoning reckoning) {
    var node =
        JSON.objectNode()
            .put("quarter", reckoning.quarter().toString())
            .put("lockedOn", reckoning.lockedOn().toString())
            .put("model", reckoning.model());
    node.set("all", write(reckoning.all()));
    node.set("csms", array(reckoning.csms(), ReckoningJson::write));
    return node;
  }

  static Reckoning read(JsonNode node) {
    return new Reckoning(
        Quarter.parse(node.required("quarter").textValue()),
        LocalDate.parse(node.required("lockedOn").textValue()),
        node.required("model").textValue(),
        row(node.required("all")),
        list(node.required("csms"), ReckoningJson::row));
  }

  private static ObjectNode write(Row row) {
    var node =
        JSON.objectNode()
            .put("name", row.name())
            .put("accounts", row.accounts())
            .put("csmCalls", row.csmCalls())
            .put("left", row.left());
    node.set("machine", AmountsJson.write(row.machine()));
    node.set("csm", AmountsJson.write(row.csm()));
    node.set("counting", AmountsJson.write(row.counting()));
    node.set("actual", AmountsJson.write(row.actual()));
    node.putObject("misses")
        .put("machine", row.misses().machine())
        .put("csm", row.misses().csm())
        .put("counting", row.misses().counting());
    return node;
  }

  private static Row row(JsonNode node) {
    return new Row(
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

  private static Misses misses(JsonNode node) {
    return new Misses(
        node.required("machine").doubleValue(),
        node.required("csm").doubleValue(),
        node.required("counting").doubleValue());
  }
}
