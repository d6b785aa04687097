package dev.oarlock.aws.store.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.renewal.RenewalDisagreements.LeadNotice;
import dev.oarlock.domain.renewal.RenewalDisagreements.OpenDisagreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The disagreements of a state; nothing where there never was one, as in items from before.
final class DisagreementsJson {
  private DisagreementsJson() {}

  static void write(RenewalDisagreements disputes, ObjectNode state) {
    if (disputes.count() > 0) {
      var node = state.putObject("disputes").put("count", disputes.count());
      disputes.open().ifPresent(open -> write(open, node));
    }
  }

  /// Most are told at once, so only the others say how it stands.
  private static void write(OpenDisagreement open, ObjectNode node) {
    node.put("renewal", open.renewal().toString());
    open.csmForecastAt().ifPresent(at -> node.put("call", at.toString()));
    if (open.notice() != LeadNotice.SENT) {
      node.put("told", EnumNames.of(open.notice()));
    }
  }

  static RenewalDisagreements read(JsonNode state) {
    var node = state.get("disputes");
    return node == null ? RenewalDisagreements.none() : disputes(node);
  }

  private static RenewalDisagreements disputes(JsonNode node) {
    var count = node.required("count").intValue();
    var open =
        Optional.ofNullable(node.get("renewal"))
            .map(day ->
                new OpenDisagreement(
                    count, LocalDate.parse(day.textValue()), call(node), told(node)));
    return new RenewalDisagreements(count, open);
  }

  private static Optional<Instant> call(JsonNode node) {
    return Optional.ofNullable(node.get("call")).map(at -> Instant.parse(at.textValue()));
  }

  private static LeadNotice told(JsonNode node) {
    return node.has("told")
        ? EnumNames.parse(LeadNotice.class, node.get("told").textValue())
        : LeadNotice.SENT;
  }
}
