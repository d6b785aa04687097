package dev.oarlock.cli.model.report;

import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.CalendarColumns;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.util.ArrayList;
import java.util.List;

/// What whoever learns from a table should know about it.
public final class TableAdvice {
  /// Fewer rows say little about how the portfolio is distributed.
  private static final int FEW_ROWS = 50;

  private TableAdvice() {}

  public static List<String> of(ObservationTable table, FeatureKind kind) {
    var advice = new ArrayList<String>();
    var calendar = CalendarColumns.of(table, kind);
    if (!calendar.isEmpty()) {
      advice.add(
          "Left out, because they only tell which day it is, and no season has come twice within"
              + " two years: "
              + String.join(", ", calendar)
              + ".");
    }
    if (table.size() < FEW_ROWS && table.observations().stream().allMatch(Observation::labelled)) {
      advice.add(
          "Only %d rows, all labelled. Add the other accounts of the portfolio with an empty y: they"
                  .formatted(table.size())
              + " teach what is usual in it, which helps more than a few labels.");
    }
    return advice;
  }
}
