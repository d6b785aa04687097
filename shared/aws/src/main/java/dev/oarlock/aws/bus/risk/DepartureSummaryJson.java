package dev.oarlock.aws.bus.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.contract.OrderDoubtsJson;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.announcement.DepartureSummary;
import dev.oarlock.domain.transition.announcement.DepartureSummary.AlertedRisk;
import java.time.LocalDate;
import java.util.Optional;

/// How a customer left, in flat fields.
public final class DepartureSummaryJson {
  private static final String CANCELLED = "cancelled";

  private DepartureSummaryJson() {}

  public static void write(DepartureSummary departure, ObjectNode node) {
    var churn = departure.churn();
    node.put("leftOn", churn.on().toString());
    node.put("how", churn.cancelled() ? CANCELLED : "lapsed");
    node.set("lost", AmountsJson.write(churn.amount()));
    if (churn.wasPaused()) {
      node.set("beforePause", AmountsJson.write(churn.beforePause()));
    }
    node.put("avoidable", !churn.unavoidable());
    churn.reason().ifPresent(reason -> node.put("reason", reason));
    departure.customerSince().ifPresent(day -> node.put("customerSince", day.toString()));
    departure.risk().ifPresent(risk -> write(risk, node));
    if (departure.earlierEpisodes() > 0) {
      node.put("earlierEpisodes", departure.earlierEpisodes());
    }
    departure.lastForecast().ifPresent(last -> node.put("churnWithin90Last", last.value()));
    OrderDoubtsJson.write(departure.doubts(), node);
  }

  private static void write(AlertedRisk risk, ObjectNode node) {
    node.put("episode", risk.episode()).put("atRiskSince", risk.since().toString());
    risk.cause().ifPresent(cause -> AtRiskCauseJson.write(cause, node));
    risk.churnWithin90().ifPresent(then -> node.put("churnWithin90Then", then.value()));
  }

  public static DepartureSummary read(JsonNode node) {
    var churn =
        new AccountChurn(
            LocalDate.parse(node.required("leftOn").textValue()),
            AmountsJson.read(node.required("lost")),
            text(node, "reason"),
            !node.required("avoidable").booleanValue(),
            node.required("how").textValue().equals(CANCELLED),
            node.has("beforePause")
                ? AmountsJson.read(node.get("beforePause"))
                : MultiCurrencyAmount.zero());
    return new DepartureSummary(
        churn,
        text(node, "customerSince").map(LocalDate::parse),
        Optional.ofNullable(node.get("episode")).map(_ -> risk(node)),
        node.path("earlierEpisodes").intValue(),
        probability(node, "churnWithin90Last"),
        OrderDoubtsJson.read(node));
  }

  private static AlertedRisk risk(JsonNode node) {
    return new AlertedRisk(
        node.required("episode").intValue(),
        LocalDate.parse(node.required("atRiskSince").textValue()),
        Optional.ofNullable(node.get("cause")).map(_ -> AtRiskCauseJson.read(node)),
        probability(node, "churnWithin90Then"));
  }

  private static Optional<Probability> probability(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(it -> new Probability(it.doubleValue()));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::textValue);
  }
}
