package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.renewal.RenewalDisagreements.LeadNotice;
import dev.oarlock.domain.renewal.RenewalDisagreements.OpenDisagreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The disagreements of a state; absent if there never was one.
final class DisagreementsJson {
  private DisagreementsJson() {}

  static void write(RenewalDisagreements disagreements, ObjectNode state) {
    if (disagreements.count() > 0) {
      var node = state.putObject("disagreements").put("count", disagreements.count());
      disagreements.open().ifPresent(open -> write(open, node));
      disagreements.waiting().ifPresent(open -> write(open, node.put("waiting", true)));
    }
  }

  /// The lead is told of most at once, so only another notice is written.
  private static void write(OpenDisagreement open, ObjectNode node) {
    node.put("renewal", open.renewal().toString());
    open.csmForecastAt().ifPresent(at -> node.put("forecastAt", at.toString()));
    if (open.notice() != LeadNotice.SENT) {
      node.put("notice", EnumNames.of(open.notice()));
    }
  }

  static RenewalDisagreements read(JsonNode state) {
    var node = state.get("disagreements");
    return node == null ? RenewalDisagreements.none() : disagreements(node);
  }

  private static RenewalDisagreements disagreements(JsonNode node) {
    var count = node.required("count").intValue();
    var open =
        Optional.ofNullable(node.get("renewal"))
            .map(day ->
                new OpenDisagreement(
                    count, LocalDate.parse(day.textValue()), forecastAt(node), notice(node)));
    return node.has("waiting")
        ? new RenewalDisagreements(count, Optional.empty(), open)
        : new RenewalDisagreements(count, open);
  }

  private static Optional<Instant> forecastAt(JsonNode node) {
    return Optional.ofNullable(node.get("forecastAt")).map(at -> Instant.parse(at.textValue()));
  }

  private static LeadNotice notice(JsonNode node) {
    return node.has("notice")
        ? EnumNames.parse(LeadNotice.class, node.get("notice").textValue())
        : LeadNotice.SENT;
  }
}
