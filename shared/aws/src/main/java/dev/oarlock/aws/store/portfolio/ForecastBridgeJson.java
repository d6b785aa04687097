package dev.oarlock.aws.store.portfolio;

import static dev.oarlock.aws.store.portfolio.PortfolioForecastJson.amounts;
import static dev.oarlock.aws.store.portfolio.PortfolioForecastJson.array;
import static dev.oarlock.aws.store.portfolio.PortfolioForecastJson.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.bridge.ActualChurn;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.OtherLines;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ReasonTotal;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import java.time.LocalDate;
import java.util.Optional;

/// The bridge from the locked call to now as JSON.
final class ForecastBridgeJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ForecastBridgeJson() {}

  static ObjectNode write(ForecastBridge bridge) {
    var node =
        JSON.objectNode()
            .put("quarter", bridge.quarter().toString())
            .put("lockedOn", bridge.snapshotDay().toString())
            .put("model", bridge.snapshotModel())
            .put("modelNow", bridge.currentModel())
            .put("others", bridge.otherLines().count());
    node.set("locked", write(bridge.atSnapshot()));
    node.set("now", write(bridge.current()));
    node.set("lines", array(bridge.lines(), ForecastBridgeJson::write));
    node.set("othersAmount", AmountsJson.write(bridge.otherLines().amount()));
    node.set("byReason", array(bridge.byReason(), ForecastBridgeJson::write));
    node.set("actual", array(bridge.actualChurn().reasons(), ForecastBridgeJson::write));
    return node;
  }

  static ForecastBridge read(LocalDate day, JsonNode node) {
    return new ForecastBridge(
        CalendarQuarter.parse(node.required("quarter").textValue()),
        LocalDate.parse(node.required("lockedOn").textValue()),
        node.required("model").textValue(),
        day,
        node.required("modelNow").textValue(),
        totals(node.required("locked")),
        totals(node.required("now")),
        list(node.required("lines"), ForecastBridgeJson::line),
        new OtherLines(node.required("others").intValue(), amounts(node, "othersAmount")),
        list(node.required("byReason"), ForecastBridgeJson::sum),
        new ActualChurn(list(node.required("actual"), ForecastBridgeJson::reason)));
  }

  private static ObjectNode write(ForecastTotals totals) {
    var node = JSON.objectNode();
    node.set("machine", AmountsJson.write(totals.model()));
    node.set("csm", AmountsJson.write(totals.csm()));
    node.set("counting", AmountsJson.write(totals.committed()));
    return node;
  }

  private static ForecastTotals totals(JsonNode node) {
    return new ForecastTotals(
        amounts(node, "machine"), amounts(node, "csm"), amounts(node, "counting"));
  }

  private static ObjectNode write(BridgeLine line) {
    var node =
        JSON.objectNode()
            .put("account", line.id().value())
            .put("name", line.name())
            .put("why", EnumNames.of(line.reason()));
    node.set("amount", AmountsJson.write(line.amount()));
    node.set("was", AmountsJson.write(line.before()));
    node.set("is", AmountsJson.write(line.after()));
    line.movedDriver()
        .ifPresent(it ->
            node.putObject("moved")
                .put("driver", EnumNames.of(it.driver()))
                .put("value", it.value())
                .put("adds", it.contribution()));
    return node;
  }

  private static BridgeLine line(JsonNode node) {
    return new BridgeLine(
        new AccountId(node.required("account").textValue()),
        node.required("name").textValue(),
        EnumNames.parse(BridgeReason.class, node.required("why").textValue()),
        amounts(node, "amount"),
        amounts(node, "was"),
        amounts(node, "is"),
        Optional.ofNullable(node.get("moved")).map(ForecastBridgeJson::moved));
  }

  private static DriverReading moved(JsonNode node) {
    return new DriverReading(
        EnumNames.parse(Driver.class, node.required("driver").textValue()),
        node.required("value").doubleValue(),
        node.required("adds").doubleValue());
  }

  private static ObjectNode write(ReasonTotal sum) {
    var node = JSON.objectNode().put("why", EnumNames.of(sum.reason())).put("count", sum.count());
    node.set("amount", AmountsJson.write(sum.amount()));
    return node;
  }

  private static ReasonTotal sum(JsonNode node) {
    return new ReasonTotal(
        EnumNames.parse(BridgeReason.class, node.required("why").textValue()),
        node.required("count").intValue(),
        amounts(node, "amount"));
  }

  private static ObjectNode write(ActualChurn.ReasonLoss reason) {
    var node =
        JSON.objectNode()
            .put("code", reason.code())
            .put("unavoidable", reason.unavoidable())
            .put("accounts", reason.accounts());
    node.set("amount", AmountsJson.write(reason.amount()));
    return node;
  }

  private static ActualChurn.ReasonLoss reason(JsonNode node) {
    return new ActualChurn.ReasonLoss(
        node.required("code").textValue(),
        node.required("unavoidable").booleanValue(),
        node.required("accounts").intValue(),
        amounts(node, "amount"));
  }
}
