package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.announce.Settled;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How a disagreement ended: `how` is decided, agreed or over.
record SettledJson(DisagreementJson figures) {
  private static final String DECIDED = "decided";
  private static final String AGREED = "agreed";
  private static final String OVER = "over";

  void write(Settled settled, ObjectNode node) {
    switch (settled) {
      case Settled.Agreed _ -> node.put("how", AGREED);
      case Settled.Over _ -> node.put("how", OVER);
      case Settled.Decided it -> {
        node.put("how", DECIDED)
            .put("choice", Words.of(it.choice()))
            .put("by", it.by().name())
            .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(it.at()));
        it.last().ifPresent(last -> figures.figure(last, node.putObject("final")));
      }
    }
  }

  Settled read(JsonNode node) {
    var how = node.required("how").textValue();
    return switch (how) {
      case AGREED -> new Settled.Agreed();
      case OVER -> new Settled.Over();
      case DECIDED ->
          new Settled.Decided(
              Words.read(Choice.class, node.required("choice").textValue()),
              Optional.ofNullable(node.get("final")).map(figures::figure),
              new Csm(node.required("by").textValue()),
              OffsetDateTime.parse(node.required("at").textValue()));
      default -> throw new IllegalArgumentException("no way to settle a disagreement: " + how);
    };
  }
}
