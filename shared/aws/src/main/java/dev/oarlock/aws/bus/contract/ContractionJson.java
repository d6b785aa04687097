package dev.oarlock.aws.bus.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.order.ContractionSummary;
import java.time.LocalDate;
import java.util.ArrayList;

/// By how much an account contracts, from which day on, and why.
public final class ContractionJson {
  private ContractionJson() {}

  public static void write(ContractionSummary contraction, ObjectNode node) {
    node.put("from", contraction.from().toString());
    node.set("before", AmountsJson.write(contraction.before()));
    node.set("monthly", AmountsJson.write(contraction.after()));
    QuantityChangesJson.write(contraction.products(), node);
    if (!contraction.reasons().isEmpty()) {
      contraction.reasons().forEach(node.putArray("statedReasons")::add);
    }
    if (contraction.isRenewal()) {
      node.put("termMonths", contraction.termMonths());
    }
    if (contraction.daysLate() > 0) {
      node.put("daysLate", contraction.daysLate());
    }
  }

  public static RevenueContracted read(String id, AccountSnapshot about, JsonNode node) {
    var reasons = new ArrayList<String>();
    node.path("statedReasons").forEach(reason -> reasons.add(reason.textValue()));
    return new RevenueContracted(
        id,
        about,
        new ContractionSummary(
            LocalDate.parse(node.required("from").textValue()),
            AmountsJson.read(node.required("before")),
            AmountsJson.read(node.required("monthly")),
            QuantityChangesJson.read(node),
            reasons,
            node.path("termMonths").intValue(),
            node.path("daysLate").intValue()));
  }
}
