package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.field.DayRange;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.store.packed.ColumnarRows;
import dev.oarlock.aws.store.packed.PackedTable;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.state.AccountHistory;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

/// The last year day by day, in columns; score, and forecast in thousandths, as the difference from
/// the entry before.
public final class AccountHistoryJson {
  private static final double THOUSAND = 1_000;

  private AccountHistoryJson() {}

  public static ObjectNode write(AccountHistory history) {
    var rows = new ArrayList<ObjectNode>();
    var score = 0;
    var p90 = 0L;
    for (var day : history.days()) {
      var row = JsonNodeFactory.instance.objectNode();
      row.put("day", day.day().toString()).put("band", EnumNames.of(day.band()));
      if (day.score().isPresent()) {
        row.put("score", day.score().getAsInt() - score);
        score = day.score().getAsInt();
      }
      var thousandths = Math.round(day.churnWithin90().value() * THOUSAND);
      day.scorecardVersion().ifPresent(version -> row.put("scorecard", version));
      row.put("p90", thousandths - p90);
      p90 = thousandths;
      rows.add(row);
    }
    return ColumnarRows.pack(rows);
  }

  public static AccountHistory read(JsonNode table) {
    var days = new ArrayList<AccountHistory.DayEntry>();
    var score = 0;
    var p90 = 0L;
    var packed = PackedTable.of(table);
    for (var number = 0; number < packed.size(); number++) {
      var row = new FieldReader(packed.row(number));
      var step = row.maybeInteger("score");
      score += step.orElse(0);
      p90 += row.integer("p90");
      days.add(
          new AccountHistory.DayEntry(
              row.day("day", DayRange.UNCHECKED),
              step.isPresent() ? OptionalInt.of(score) : step,
              row.enumValue("band", Band.class),
              new Probability(p90 / THOUSAND),
              row.maybeText("scorecard")));
    }
    return new AccountHistory(days, Optional.empty());
  }
}
