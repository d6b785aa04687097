package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.transition.announcement.DisagreementResolution;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How a disagreement ended: `how` is decided, agreed or over.
record DisagreementResolutionJson(DisagreementSummaryJson figures) {
  private static final String DECIDED = "decided";
  private static final String AGREED = "agreed";
  private static final String LAPSED = "over";

  void write(DisagreementResolution settled, ObjectNode node) {
    switch (settled) {
      case DisagreementResolution.Agreed _ -> node.put("how", AGREED);
      case DisagreementResolution.Lapsed _ -> node.put("how", LAPSED);
      case DisagreementResolution.Decided it -> {
        node.put("how", DECIDED)
            .put("choice", EnumNames.of(it.choice()))
            .put("by", it.by().name())
            .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(it.at()));
        it.committed().ifPresent(last -> figures.figure(last, node.putObject("final")));
      }
    }
  }

  DisagreementResolution read(JsonNode node) {
    var how = node.required("how").textValue();
    return switch (how) {
      case AGREED -> new DisagreementResolution.Agreed();
      case LAPSED -> new DisagreementResolution.Lapsed();
      case DECIDED ->
          new DisagreementResolution.Decided(
              EnumNames.parse(Choice.class, node.required("choice").textValue()),
              Optional.ofNullable(node.get("final")).map(figures::figure),
              new Csm(node.required("by").textValue()),
              OffsetDateTime.parse(node.required("at").textValue()));
      default -> throw new IllegalArgumentException("no way to settle a disagreement: " + how);
    };
  }
}
