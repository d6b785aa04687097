package dev.oarlock.aws.survey;

import static dev.oarlock.aws.survey.OutlookJson.amounts;
import static dev.oarlock.aws.survey.OutlookJson.array;
import static dev.oarlock.aws.survey.OutlookJson.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.AmountsJson;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.outlook.Actual;
import dev.oarlock.domain.outlook.Bridge;
import dev.oarlock.domain.outlook.Bridge.Line;
import dev.oarlock.domain.outlook.Bridge.Rest;
import dev.oarlock.domain.outlook.Bridge.Sum;
import dev.oarlock.domain.outlook.Bridge.Totals;
import dev.oarlock.domain.outlook.Bridge.Why;
import dev.oarlock.domain.outlook.Quarter;
import java.time.LocalDate;
import java.util.Optional;

/// The bridge from the locked call to now as JSON.
final class BridgeJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BridgeJson() {}

  static ObjectNode write(Bridge bridge) {
    var node =
        JSON.objectNode()
            .put("quarter", bridge.quarter().toString())
            .put("lockedOn", bridge.lockedOn().toString())
            .put("model", bridge.model())
            .put("modelNow", bridge.modelNow())
            .put("others", bridge.rest().count());
    node.set("locked", write(bridge.locked()));
    node.set("now", write(bridge.now()));
    node.set("lines", array(bridge.lines(), BridgeJson::write));
    node.set("othersAmount", AmountsJson.write(bridge.rest().amount()));
    node.set("byReason", array(bridge.byReason(), BridgeJson::write));
    node.set("actual", array(bridge.actual().reasons(), BridgeJson::write));
    return node;
  }

  static Bridge read(LocalDate day, JsonNode node) {
    return new Bridge(
        Quarter.parse(node.required("quarter").textValue()),
        LocalDate.parse(node.required("lockedOn").textValue()),
        node.required("model").textValue(),
        day,
        node.required("modelNow").textValue(),
        totals(node.required("locked")),
        totals(node.required("now")),
        list(node.required("lines"), BridgeJson::line),
        new Rest(node.required("others").intValue(), amounts(node, "othersAmount")),
        list(node.required("byReason"), BridgeJson::sum),
        new Actual(list(node.required("actual"), BridgeJson::reason)));
  }

  private static ObjectNode write(Totals totals) {
    var node = JSON.objectNode();
    node.set("machine", AmountsJson.write(totals.machine()));
    node.set("csm", AmountsJson.write(totals.csm()));
    node.set("counting", AmountsJson.write(totals.counting()));
    return node;
  }

  private static Totals totals(JsonNode node) {
    return new Totals(amounts(node, "machine"), amounts(node, "csm"), amounts(node, "counting"));
  }

  private static ObjectNode write(Line line) {
    var node =
        JSON.objectNode()
            .put("account", line.id().value())
            .put("name", line.name())
            .put("why", Words.of(line.why()));
    node.set("amount", AmountsJson.write(line.amount()));
    node.set("was", AmountsJson.write(line.was()));
    node.set("is", AmountsJson.write(line.is()));
    line.moved()
        .ifPresent(it ->
            node.putObject("moved")
                .put("driver", Words.of(it.driver()))
                .put("value", it.value())
                .put("adds", it.contribution()));
    return node;
  }

  private static Line line(JsonNode node) {
    return new Line(
        new AccountId(node.required("account").textValue()),
        node.required("name").textValue(),
        Words.read(Why.class, node.required("why").textValue()),
        amounts(node, "amount"),
        amounts(node, "was"),
        amounts(node, "is"),
        Optional.ofNullable(node.get("moved")).map(BridgeJson::moved));
  }

  private static DriverReading moved(JsonNode node) {
    return new DriverReading(
        Words.read(Driver.class, node.required("driver").textValue()),
        node.required("value").doubleValue(),
        node.required("adds").doubleValue());
  }

  private static ObjectNode write(Sum sum) {
    var node = JSON.objectNode().put("why", Words.of(sum.why())).put("count", sum.count());
    node.set("amount", AmountsJson.write(sum.amount()));
    return node;
  }

  private static Sum sum(JsonNode node) {
    return new Sum(
        Words.read(Why.class, node.required("why").textValue()),
        node.required("count").intValue(),
        amounts(node, "amount"));
  }

  private static ObjectNode write(Actual.Reason reason) {
    var node =
        JSON.objectNode()
            .put("code", reason.code())
            .put("unavoidable", reason.unavoidable())
            .put("accounts", reason.accounts());
    node.set("amount", AmountsJson.write(reason.amount()));
    return node;
  }

  private static Actual.Reason reason(JsonNode node) {
    return new Actual.Reason(
        node.required("code").textValue(),
        node.required("unavoidable").booleanValue(),
        node.required("accounts").intValue(),
        amounts(node, "amount"));
  }
}
