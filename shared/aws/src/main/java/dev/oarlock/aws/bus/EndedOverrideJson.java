package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.announcement.Announcement.OverrideEnded.EndedOverride;
import java.time.LocalDate;
import java.util.OptionalInt;

/// An override that is over, in flat fields.
final class EndedOverrideJson {
  private EndedOverrideJson() {}

  static void write(EndedOverride said, ObjectNode node) {
    said.score().ifPresent(score -> node.put("score", score));
    node.put("band", EnumNames.of(said.band()));
    said.computed().ifPresent(score -> node.put("computed", score));
    node.put("reason", said.reason());
    node.put("by", said.by().name());
    node.put("until", said.until().toString());
  }

  static EndedOverride read(JsonNode node) {
    return new EndedOverride(
        number(node, "score"),
        EnumNames.parse(Band.class, node.required("band").textValue()),
        number(node, "computed"),
        node.required("reason").textValue(),
        new Csm(node.required("by").textValue()),
        LocalDate.parse(node.required("until").textValue()));
  }

  private static OptionalInt number(JsonNode node, String name) {
    return node.has(name) ? OptionalInt.of(node.get(name).intValue()) : OptionalInt.empty();
  }
}
