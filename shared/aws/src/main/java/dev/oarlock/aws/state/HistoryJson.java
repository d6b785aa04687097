package dev.oarlock.aws.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.state.History;
import java.time.LocalDate;
import java.util.OptionalInt;

/// The last year day by day, in columns; the forecast in thousandths, the score as the step from the
/// day before that had one.
final class HistoryJson {
  private static final double THOUSAND = 1_000;

  private HistoryJson() {}

  static ObjectNode write(History history) {
    var last = new int[1];
    return Columns.of(history.days().stream().map(day -> row(day, last)).toList());
  }

  private static ObjectNode row(History.Day day, int[] last) {
    var row = JsonNodeFactory.instance.objectNode();
    row.put("day", day.day().toString());
    day.score().ifPresent(score -> row.put("score", score - last[0]));
    last[0] = day.score().orElse(last[0]);
    row.put("band", Words.of(day.band()));
    row.put("p90", Math.round(day.churnWithin90().value() * THOUSAND));
    return row;
  }

  static History read(JsonNode table) {
    var last = new int[1];
    return new History(Columns.rows(table).stream().map(row -> day(row, last)).toList());
  }

  private static History.Day day(JsonNode row, int[] last) {
    last[0] += row.path("score").intValue();
    return new History.Day(
        LocalDate.parse(row.required("day").textValue()),
        row.has("score") ? OptionalInt.of(last[0]) : OptionalInt.empty(),
        Words.read(Band.class, row.required("band").textValue()),
        new Probability(row.required("p90").intValue() / THOUSAND));
  }
}
