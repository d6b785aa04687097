package dev.oarlock.aws.bus.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.order.ContractionSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

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
    contraction.term().ifPresent(term -> TermLengthJson.write(term, node));
    if (contraction.daysLate() > 0) {
      node.put("daysLate", contraction.daysLate());
    }
    OrderDoubtsJson.write(contraction.doubts(), node);
  }

  /// Without `from` nothing is left of it.
  public static void write(ContractionCorrected corrected, ObjectNode node) {
    node.put("contracted", corrected.contracted()).put("version", corrected.version());
    node.set("told", AmountsJson.write(corrected.told()));
    corrected.now().ifPresent(now -> write(now, node));
  }

  public static ContractionCorrected corrected(String id, AccountSnapshot about, JsonNode node) {
    return new ContractionCorrected(
        id,
        about,
        node.required("contracted").textValue(),
        node.required("version").longValue(),
        AmountsJson.read(node.required("told")),
        node.has("from") ? Optional.of(summary(node)) : Optional.empty());
  }

  public static RevenueContracted read(String id, AccountSnapshot about, JsonNode node) {
    return new RevenueContracted(id, about, summary(node));
  }

  private static ContractionSummary summary(JsonNode node) {
    var reasons = new ArrayList<String>();
    node.path("statedReasons").forEach(reason -> reasons.add(reason.textValue()));
    return new ContractionSummary(
        LocalDate.parse(node.required("from").textValue()),
        AmountsJson.read(node.required("before")),
        AmountsJson.read(node.required("monthly")),
        QuantityChangesJson.read(node),
        reasons,
        TermLengthJson.read(node),
        node.path("daysLate").intValue(),
        OrderDoubtsJson.read(node));
  }
}
