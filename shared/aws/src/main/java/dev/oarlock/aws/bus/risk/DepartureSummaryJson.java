package dev.oarlock.aws.bus.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
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
    node.put("avoidable", !churn.unavoidable());
    churn.reason().ifPresent(reason -> node.put("reason", reason));
    departure.customerSince().ifPresent(day -> node.put("customerSince", day.toString()));
    departure
        .risk()
        .ifPresent(risk ->
            node.put("episode", risk.episode()).put("atRiskSince", risk.since().toString()));
  }

  public static DepartureSummary read(JsonNode node) {
    var churn =
        new AccountChurn(
            LocalDate.parse(node.required("leftOn").textValue()),
            AmountsJson.read(node.required("lost")),
            text(node, "reason"),
            !node.required("avoidable").booleanValue(),
            node.required("how").textValue().equals(CANCELLED));
    return new DepartureSummary(
        churn,
        text(node, "customerSince").map(LocalDate::parse),
        text(node, "atRiskSince")
            .map(since ->
                new AlertedRisk(node.required("episode").intValue(), LocalDate.parse(since))));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::textValue);
  }
}
