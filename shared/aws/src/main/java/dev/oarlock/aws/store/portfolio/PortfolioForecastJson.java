package dev.oarlock.aws.store.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.ChurnRunRate;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecasts;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.LossForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.ModelBasis;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherGroups;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherRenewals;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.RenewalAtRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The forecast of a book as JSON.
final class PortfolioForecastJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PortfolioForecastJson() {}

  static ObjectNode write(RevenueForecast forecast) {
    var node = JSON.objectNode();
    node.put("accounts", forecast.accounts());
    node.set("cmrr", AmountsJson.write(forecast.cmrr()));
    node.set("basis", write(forecast.basis()));
    node.set("quarters", array(forecast.quarters(), PortfolioForecastJson::write));
    node.set("all", write(forecast.total()));
    write(forecast.segments(), node, "segments");
    write(forecast.csms(), node, "csms");
    node.set("renewals", array(forecast.renewals(), PortfolioForecastJson::write));
    node.put("others", forecast.otherRenewals().count());
    node.set("othersAtRisk", AmountsJson.write(forecast.otherRenewals().atRisk()));
    node.set("runRate", write(forecast.runRate()));
    return node;
  }

  static RevenueForecast read(LocalDate day, JsonNode node) {
    return new RevenueForecast(
        day,
        basis(node.required("basis")),
        node.required("accounts").intValue(),
        amounts(node, "cmrr"),
        list(node.required("quarters"), PortfolioForecastJson::ahead),
        loss(node.required("all")),
        groups(node, "segments"),
        groups(node, "csms"),
        list(node.required("renewals"), PortfolioForecastJson::atRisk),
        new OtherRenewals(node.required("others").intValue(), amounts(node, "othersAtRisk")),
        runRate(node.required("runRate")));
  }

  static ObjectNode write(ModelBasis basis) {
    return JSON.objectNode()
        .put("model", basis.model())
        .put("baseRate", basis.annualBaseRate().value())
        .put("labels", basis.observedChurns());
  }

  static ModelBasis basis(JsonNode node) {
    return new ModelBasis(
        node.required("model").textValue(),
        new Probability(node.required("baseRate").doubleValue()),
        node.required("labels").intValue());
  }

  private static ObjectNode write(QuarterLoss ahead) {
    return write(ahead.loss()).put("quarter", ahead.quarter().toString());
  }

  private static QuarterLoss ahead(JsonNode node) {
    return new QuarterLoss(CalendarQuarter.parse(node.required("quarter").textValue()), loss(node));
  }

  private static ObjectNode write(LossForecast loss) {
    var node = JSON.objectNode();
    node.set("expected", AmountsJson.write(loss.expected()));
    node.set("best", AmountsJson.write(loss.interval().low()));
    node.set("likely", AmountsJson.write(loss.interval().median()));
    node.set("worst", AmountsJson.write(loss.interval().high()));
    return node;
  }

  private static LossForecast loss(JsonNode node) {
    var spread =
        new LossInterval(amounts(node, "best"), amounts(node, "likely"), amounts(node, "worst"));
    return new LossForecast(amounts(node, "expected"), spread);
  }

  private static void write(GroupForecasts groups, ObjectNode node, String name) {
    node.set(name, array(groups.largest(), PortfolioForecastJson::write));
    var others = groups.others();
    if (others.groups() > 0) {
      var rest = node.putObject(name + "Others").put("groups", others.groups());
      rest.put("accounts", others.accounts());
      rest.set("cmrr", AmountsJson.write(others.cmrr()));
      rest.set("expected", AmountsJson.write(others.expected()));
    }
  }

  private static GroupForecasts groups(JsonNode node, String name) {
    var others = Optional.ofNullable(node.get(name + "Others")).map(PortfolioForecastJson::others);
    return new GroupForecasts(
        list(node.required(name), PortfolioForecastJson::group),
        others.orElseGet(OtherGroups::none));
  }

  private static OtherGroups others(JsonNode node) {
    return new OtherGroups(
        node.required("groups").intValue(),
        node.required("accounts").intValue(),
        amounts(node, "cmrr"),
        amounts(node, "expected"));
  }

  private static ObjectNode write(GroupForecast group) {
    var node = write(group.total()).put("name", group.name()).put("accounts", group.accounts());
    node.set("cmrr", AmountsJson.write(group.cmrr()));
    node.set("byQuarter", array(group.byQuarter(), AmountsJson::write));
    return node;
  }

  private static GroupForecast group(JsonNode node) {
    return new GroupForecast(
        node.required("name").textValue(),
        node.required("accounts").intValue(),
        amounts(node, "cmrr"),
        list(node.required("byQuarter"), AmountsJson::read),
        loss(node));
  }

  private static ObjectNode write(RenewalAtRisk renewal) {
    var node =
        JSON.objectNode()
            .put("account", renewal.id().value())
            .put("name", renewal.name())
            .put("on", renewal.on().toString())
            .put("chance", renewal.churnProbability().value());
    renewal.csm().ifPresent(csm -> node.put("csm", csm.name()));
    node.set("cmrr", AmountsJson.write(renewal.cmrr()));
    node.set("atRisk", AmountsJson.write(renewal.atRisk()));
    return node;
  }

  private static RenewalAtRisk atRisk(JsonNode node) {
    return new RenewalAtRisk(
        new AccountId(node.required("account").textValue()),
        node.required("name").textValue(),
        Optional.ofNullable(node.get("csm")).map(it -> new Csm(it.textValue())),
        LocalDate.parse(node.required("on").textValue()),
        amounts(node, "cmrr"),
        new Probability(node.required("chance").doubleValue()),
        amounts(node, "atRisk"));
  }

  private static ObjectNode write(ChurnRunRate rate) {
    var node = JSON.objectNode().put("accounts", rate.accounts());
    node.set("unavoidable", AmountsJson.write(rate.unavoidable()));
    node.set("avoidable", AmountsJson.write(rate.avoidable()));
    return node;
  }

  private static ChurnRunRate runRate(JsonNode node) {
    return new ChurnRunRate(
        amounts(node, "unavoidable"),
        node.required("accounts").intValue(),
        amounts(node, "avoidable"));
  }

  static MultiCurrencyAmount amounts(JsonNode node, String name) {
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
