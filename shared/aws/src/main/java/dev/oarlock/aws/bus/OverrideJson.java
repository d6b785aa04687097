package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.announce.Announcement.OverrideEnded.Said;
import dev.oarlock.domain.health.Band;
import java.time.LocalDate;
import java.util.OptionalInt;

/// An override that is over, in flat fields.
final class OverrideJson {
  private OverrideJson() {}

  static void write(Said said, ObjectNode node) {
    said.score().ifPresent(score -> node.put("score", score));
    node.put("band", Words.of(said.band()));
    said.computed().ifPresent(score -> node.put("computed", score));
    node.put("reason", said.reason());
    node.put("by", said.by().name());
    node.put("until", said.until().toString());
  }

  static Said read(JsonNode node) {
    return new Said(
        number(node, "score"),
        Words.read(Band.class, node.required("band").textValue()),
        number(node, "computed"),
        node.required("reason").textValue(),
        new Csm(node.required("by").textValue()),
        LocalDate.parse(node.required("until").textValue()));
  }

  private static OptionalInt number(JsonNode node, String name) {
    return node.has(name) ? OptionalInt.of(node.get(name).intValue()) : OptionalInt.empty();
  }
}
