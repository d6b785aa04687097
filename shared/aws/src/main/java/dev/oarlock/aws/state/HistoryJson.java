package dev.oarlock.aws.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.state.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

/// The last year day by day, in columns; score, and forecast in thousandths, as the step from the
/// entry before.
final class HistoryJson {
  private static final double THOUSAND = 1_000;

  private HistoryJson() {}

  static ObjectNode write(History history) {
    var rows = new ArrayList<ObjectNode>();
    var score = 0;
    var p90 = 0L;
    for (var day : history.days()) {
      var row = JsonNodeFactory.instance.objectNode();
      row.put("day", day.day().toString()).put("band", Words.of(day.band()));
      if (day.score().isPresent()) {
        row.put("score", day.score().getAsInt() - score);
        score = day.score().getAsInt();
      }
      var thousandths = Math.round(day.churnWithin90().value() * THOUSAND);
      day.rules().ifPresent(version -> row.put("rules", version));
      row.put("p90", thousandths - p90);
      p90 = thousandths;
      rows.add(row);
    }
    return Columns.of(rows);
  }

  static History read(JsonNode table) {
    var days = new ArrayList<History.Day>();
    var score = 0;
    var p90 = 0L;
    for (var row : Columns.rows(table)) {
      score += row.path("score").intValue();
      p90 += row.required("p90").longValue();
      days.add(
          new History.Day(
              LocalDate.parse(row.required("day").textValue()),
              row.has("score") ? OptionalInt.of(score) : OptionalInt.empty(),
              Words.read(Band.class, row.required("band").textValue()),
              new Probability(p90 / THOUSAND),
              Optional.ofNullable(row.get("rules")).map(JsonNode::textValue)));
    }
    return new History(days);
  }
}
