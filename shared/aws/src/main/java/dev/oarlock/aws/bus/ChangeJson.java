package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.LedgerLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A change of score and the ledger that adds up to it.
public final class ChangeJson {
  private ChangeJson() {}

  public static ObjectNode write(Change change) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("since", change.since().toString())
        .put("on", change.on().toString())
        .put("from", change.from())
        .put("to", change.to())
        .put("fromBand", Words.of(change.fromBand()))
        .put("toBand", Words.of(change.toBand()))
        .set("lines", lines(change.lines()));
  }

  public static Change read(JsonNode node) {
    return new Change(
        LocalDate.parse(node.required("since").textValue()),
        LocalDate.parse(node.required("on").textValue()),
        node.required("from").intValue(),
        node.required("to").intValue(),
        Words.read(Band.class, node.required("fromBand").textValue()),
        Words.read(Band.class, node.required("toBand").textValue()),
        lines(node.required("lines")));
  }

  static ArrayNode lines(List<LedgerLine> lines) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var line : lines) {
      array
          .addObject()
          .put("kind", Words.of(line.kind()))
          .put("subject", line.subject())
          .put("points", line.points())
          .put("because", line.because());
    }
    return array;
  }

  static List<LedgerLine> lines(JsonNode array) {
    var lines = new ArrayList<LedgerLine>();
    for (var line : array) {
      lines.add(
          new LedgerLine(
              Words.read(LedgerLine.Kind.class, line.required("kind").textValue()),
              line.required("subject").textValue(),
              line.required("points").intValue(),
              line.required("because").textValue()));
    }
    return lines;
  }
}
