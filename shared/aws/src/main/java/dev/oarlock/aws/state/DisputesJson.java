package dev.oarlock.aws.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.call.Disputes;
import dev.oarlock.domain.call.Disputes.Dispute;
import dev.oarlock.domain.call.Disputes.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The disagreements of a state; nothing where there never was one, as in items from before.
final class DisputesJson {
  private DisputesJson() {}

  static void write(Disputes disputes, ObjectNode state) {
    if (disputes.count() > 0) {
      var node = state.putObject("disputes").put("count", disputes.count());
      disputes.open().ifPresent(open -> write(open, node));
    }
  }

  /// Most are told at once, so only the others say how it stands.
  private static void write(Dispute open, ObjectNode node) {
    node.put("renewal", open.renewal().toString());
    open.call().ifPresent(at -> node.put("call", at.toString()));
    if (open.told() != Told.YES) {
      node.put("told", Words.of(open.told()));
    }
  }

  static Disputes read(JsonNode state) {
    var node = state.get("disputes");
    return node == null ? Disputes.none() : disputes(node);
  }

  private static Disputes disputes(JsonNode node) {
    var count = node.required("count").intValue();
    var open =
        Optional.ofNullable(node.get("renewal"))
            .map(day ->
                new Dispute(count, LocalDate.parse(day.textValue()), call(node), told(node)));
    return new Disputes(count, open);
  }

  private static Optional<Instant> call(JsonNode node) {
    return Optional.ofNullable(node.get("call")).map(at -> Instant.parse(at.textValue()));
  }

  private static Told told(JsonNode node) {
    return node.has("told") ? Words.read(Told.class, node.get("told").textValue()) : Told.YES;
  }
}
