package dev.oarlock.aws.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The kept signals, a table of columns a type: the signal's own fields as on the bus, its mark, and
/// when it happened in seconds since the one before.
final class FactsJson {
  private FactsJson() {}

  static ObjectNode write(Facts facts) {
    var byType =
        facts
            .all()
            .collect(
                Collectors.groupingBy(
                    fact -> fact.signal().type(), TreeMap::new, Collectors.toList()));
    var node = JsonNodeFactory.instance.objectNode();
    byType.forEach((type, kept) -> node.set(type, table(kept)));
    return node;
  }

  private static ObjectNode table(List<Fact<Signal>> facts) {
    var rows = new ArrayList<ObjectNode>();
    var last = 0L;
    for (var fact : facts) {
      var seconds = fact.at().getEpochSecond();
      rows.add(
          SignalJson.write(fact.signal()).put("_mark", fact.mark()).put("_at", seconds - last));
      last = seconds;
    }
    return Columns.of(rows);
  }

  static Facts read(JsonNode node, LocalDate today) {
    var facts = new ArrayList<Fact<Signal>>();
    for (var table : node.properties()) {
      var seconds = 0L;
      for (var row : Columns.rows(table.getValue())) {
        seconds += row.required("_at").longValue();
        facts.add(
            new Fact<>(
                row.required("_mark").intValue(),
                Instant.ofEpochSecond(seconds),
                SignalJson.read(table.getKey(), row)));
      }
    }
    return Facts.of(facts, today);
  }
}
