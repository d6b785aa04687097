package dev.oarlock.slack.card;

import dev.oarlock.slack.block.BlockLimits;
import java.util.List;

/// Scores under each other, each with a bar and with values in columns. Names and values are plain
/// text.
public record ScoreTable(String title, List<TableColumn> columns, List<TableRow> rows)
    implements CardElement {
  private static final int MOST_ROWS = 30;

  /// What the values under it are, and how many characters they take.
  public record TableColumn(String name, int width) {}

  /// `bar` is a score from 0 to 100.
  public record TableRow(String name, int bar, List<String> values) {
    public TableRow {
      values = List.copyOf(values);
    }
  }

  public ScoreTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    BlockLimits.requireWithin("rows", rows.size(), MOST_ROWS);
    for (var row : rows) {
      if (row.values().size() != columns.size()) {
        throw new IllegalArgumentException("not a value a column: " + row);
      }
    }
  }
}
