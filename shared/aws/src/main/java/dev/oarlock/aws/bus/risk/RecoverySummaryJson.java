package dev.oarlock.aws.bus.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.risk.episode.RecoverySummary.Ending;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

/// How a risk ended, in flat fields. Events of before tell nothing of it.
public final class RecoverySummaryJson {
  private RecoverySummaryJson() {}

  public static void write(RecoverySummary recovery, ObjectNode node) {
    if (recovery.equals(RecoverySummary.none())) {
      return;
    }
    node.put("ending", EnumNames.of(recovery.ending()));
    var endedBy = node.putArray("endedBy");
    recovery.endedBy().forEach(endedBy::add);
    recovery.scoreAtOpening().ifPresent(score -> node.put("scoreAtOpening", score));
    recovery
        .contractedFrom()
        .ifPresent(amount -> node.set("contractedFrom", AmountsJson.write(amount)));
  }

  public static RecoverySummary read(JsonNode node) {
    if (!node.has("ending")) {
      return RecoverySummary.none();
    }
    var endedBy = new ArrayList<String>();
    node.path("endedBy").forEach(phrase -> endedBy.add(phrase.asText()));
    return new RecoverySummary(
        EnumNames.parse(Ending.class, node.get("ending").textValue()),
        endedBy,
        node.has("scoreAtOpening")
            ? OptionalInt.of(node.get("scoreAtOpening").intValue())
            : OptionalInt.empty(),
        Optional.ofNullable(node.get("contractedFrom")).map(AmountsJson::read));
  }
}
