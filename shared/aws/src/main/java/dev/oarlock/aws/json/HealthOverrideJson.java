package dev.oarlock.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthOverride;
import java.time.LocalDate;
import java.util.OptionalInt;

/// An override in force; `score` and `band` are those that are computed beside it.
public final class HealthOverrideJson {
  private HealthOverrideJson() {}

  public static ObjectNode write(HealthOverride override) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("points", override.points());
    override.computedScore().ifPresent(score -> node.put("score", score));
    return node.put("band", EnumNames.of(override.computedBand()))
        .put("reason", override.reason())
        .put("by", override.by().name())
        .put("until", override.until().toString());
  }

  public static HealthOverride read(JsonNode node) {
    return new HealthOverride(
        node.required("points").intValue(),
        node.has("score") ? OptionalInt.of(node.get("score").intValue()) : OptionalInt.empty(),
        EnumNames.parse(Band.class, node.required("band").textValue()),
        node.required("reason").textValue(),
        new Csm(node.required("by").textValue()),
        LocalDate.parse(node.required("until").textValue()));
  }
}
