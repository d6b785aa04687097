package dev.oarlock.aws.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.AmountsJson;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.BookForecast;
import dev.oarlock.domain.outlook.BookForecast.Ahead;
import dev.oarlock.domain.outlook.BookForecast.AtRisk;
import dev.oarlock.domain.outlook.BookForecast.Basis;
import dev.oarlock.domain.outlook.BookForecast.Group;
import dev.oarlock.domain.outlook.BookForecast.Groups;
import dev.oarlock.domain.outlook.BookForecast.Loss;
import dev.oarlock.domain.outlook.BookForecast.Others;
import dev.oarlock.domain.outlook.BookForecast.Rest;
import dev.oarlock.domain.outlook.Quarter;
import dev.oarlock.domain.outlook.RunRate;
import dev.oarlock.domain.outlook.Spread;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The forecast of a book as JSON.
final class OutlookJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private OutlookJson() {}

  static ObjectNode write(BookForecast forecast) {
    var node = JSON.objectNode();
    node.put("accounts", forecast.accounts());
    node.set("cmrr", AmountsJson.write(forecast.cmrr()));
    node.set("basis", write(forecast.basis()));
    node.set("quarters", array(forecast.quarters(), OutlookJson::write));
    node.set("all", write(forecast.all()));
    write(forecast.segments(), node, "segments");
    write(forecast.csms(), node, "csms");
    node.set("renewals", array(forecast.renewals(), OutlookJson::write));
    node.put("others", forecast.otherRenewals().count());
    node.set("othersAtRisk", AmountsJson.write(forecast.otherRenewals().atRisk()));
    node.set("runRate", write(forecast.runRate()));
    return node;
  }

  static BookForecast read(LocalDate day, JsonNode node) {
    return new BookForecast(
        day,
        basis(node.required("basis")),
        node.required("accounts").intValue(),
        amounts(node, "cmrr"),
        list(node.required("quarters"), OutlookJson::ahead),
        loss(node.required("all")),
        groups(node, "segments"),
        groups(node, "csms"),
        list(node.required("renewals"), OutlookJson::atRisk),
        new Rest(node.required("others").intValue(), amounts(node, "othersAtRisk")),
        runRate(node.required("runRate")));
  }

  static ObjectNode write(Basis basis) {
    return JSON.objectNode()
        .put("model", basis.model())
        .put("baseRate", basis.annualBaseRate().value())
        .put("labels", basis.labels());
  }

  static Basis basis(JsonNode node) {
    return new Basis(
        node.required("model").textValue(),
        new Probability(node.required("baseRate").doubleValue()),
        node.required("labels").intValue());
  }

  private static ObjectNode write(Ahead ahead) {
    return write(ahead.loss()).put("quarter", ahead.quarter().toString());
  }

  private static Ahead ahead(JsonNode node) {
    return new Ahead(Quarter.parse(node.required("quarter").textValue()), loss(node));
  }

  private static ObjectNode write(Loss loss) {
    var node = JSON.objectNode();
    node.set("expected", AmountsJson.write(loss.expected()));
    node.set("best", AmountsJson.write(loss.spread().best()));
    node.set("likely", AmountsJson.write(loss.spread().likely()));
    node.set("worst", AmountsJson.write(loss.spread().worst()));
    return node;
  }

  private static Loss loss(JsonNode node) {
    var spread = new Spread(amounts(node, "best"), amounts(node, "likely"), amounts(node, "worst"));
    return new Loss(amounts(node, "expected"), spread);
  }

  private static void write(Groups groups, ObjectNode node, String name) {
    node.set(name, array(groups.largest(), OutlookJson::write));
    var others = groups.others();
    if (others.groups() > 0) {
      var rest = node.putObject(name + "Others").put("groups", others.groups());
      rest.put("accounts", others.accounts());
      rest.set("cmrr", AmountsJson.write(others.cmrr()));
      rest.set("expected", AmountsJson.write(others.expected()));
    }
  }

  private static Groups groups(JsonNode node, String name) {
    var others = Optional.ofNullable(node.get(name + "Others")).map(OutlookJson::others);
    return new Groups(
        list(node.required(name), OutlookJson::group), others.orElseGet(Others::none));
  }

  private static Others others(JsonNode node) {
    return new Others(
        node.required("groups").intValue(),
        node.required("accounts").intValue(),
        amounts(node, "cmrr"),
        amounts(node, "expected"));
  }

  private static ObjectNode write(Group group) {
    var node = write(group.all()).put("name", group.name()).put("accounts", group.accounts());
    node.set("cmrr", AmountsJson.write(group.cmrr()));
    node.set("byQuarter", array(group.byQuarter(), AmountsJson::write));
    return node;
  }

  private static Group group(JsonNode node) {
    return new Group(
        node.required("name").textValue(),
        node.required("accounts").intValue(),
        amounts(node, "cmrr"),
        list(node.required("byQuarter"), AmountsJson::read),
        loss(node));
  }

  private static ObjectNode write(AtRisk renewal) {
    var node =
        JSON.objectNode()
            .put("account", renewal.id().value())
            .put("name", renewal.name())
            .put("on", renewal.on().toString())
            .put("chance", renewal.chance().value());
    renewal.csm().ifPresent(csm -> node.put("csm", csm.name()));
    node.set("cmrr", AmountsJson.write(renewal.cmrr()));
    node.set("atRisk", AmountsJson.write(renewal.atRisk()));
    return node;
  }

  private static AtRisk atRisk(JsonNode node) {
    return new AtRisk(
        new AccountId(node.required("account").textValue()),
        node.required("name").textValue(),
        Optional.ofNullable(node.get("csm")).map(it -> new Csm(it.textValue())),
        LocalDate.parse(node.required("on").textValue()),
        amounts(node, "cmrr"),
        new Probability(node.required("chance").doubleValue()),
        amounts(node, "atRisk"));
  }

  private static ObjectNode write(RunRate rate) {
    var node = JSON.objectNode().put("accounts", rate.accounts());
    node.set("unavoidable", AmountsJson.write(rate.unavoidable()));
    node.set("avoidable", AmountsJson.write(rate.avoidable()));
    return node;
  }

  private static RunRate runRate(JsonNode node) {
    return new RunRate(
        amounts(node, "unavoidable"),
        node.required("accounts").intValue(),
        amounts(node, "avoidable"));
  }

  static Amounts amounts(JsonNode node, String name) {
    return AmountsJson.read(node.required(name));
  }

  static <T> ArrayNode array(List<T> values, Function<T, JsonNode> write) {
    var array = JSON.arrayNode();
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    var values = new ArrayList<T>();
    array.forEach(value -> values.add(read.apply(value)));
    return values;
  }
}
