package dev.oarlock.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A change of score and the ledger that adds up to it.
public final class ScoreChangeJson {
  private ScoreChangeJson() {}

  public static ObjectNode write(ScoreChange change) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("since", change.fromDay().toString())
        .put("on", change.toDay().toString())
        .put("from", change.fromScore())
        .put("to", change.toScore())
        .put("fromBand", EnumNames.of(change.fromBand()))
        .put("toBand", EnumNames.of(change.toBand()))
        .set("lines", lines(change.lines()));
  }

  public static ScoreChange read(JsonNode node) {
    return new ScoreChange(
        LocalDate.parse(node.required("since").textValue()),
        LocalDate.parse(node.required("on").textValue()),
        node.required("from").intValue(),
        node.required("to").intValue(),
        EnumNames.parse(Band.class, node.required("fromBand").textValue()),
        EnumNames.parse(Band.class, node.required("toBand").textValue()),
        lines(node.required("lines")));
  }

  public static ArrayNode lines(List<LedgerLine> lines) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var line : lines) {
      array
          .addObject()
          .put("kind", EnumNames.of(line.kind()))
          .put("subject", line.subject())
          .put("points", line.points())
          .put("because", line.reason());
    }
    return array;
  }

  public static List<LedgerLine> lines(JsonNode array) {
    var lines = new ArrayList<LedgerLine>();
    for (var line : array) {
      lines.add(
          new LedgerLine(
              EnumNames.parse(LedgerLine.Kind.class, line.required("kind").textValue()),
              line.required("subject").textValue(),
              line.required("points").intValue(),
              line.required("because").textValue()));
    }
    return lines;
  }
}
