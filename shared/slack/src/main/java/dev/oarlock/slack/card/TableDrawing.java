package dev.oarlock.slack.card;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.ScoreBars;
import java.util.stream.Collectors;

/// A table in characters of one width.
final class TableDrawing {
  private static final int NAME = 20;

  private TableDrawing() {}

  static String of(ScoreTable table) {
    return table.title()
        + table.rows().stream()
            .map(row -> line(table, row))
            .collect(Collectors.joining("\n", "\n```", "```"));
  }

  private static String line(ScoreTable table, ScoreTable.TableRow row) {
    var line = new StringBuilder(("%-" + NAME + "s ").formatted(Mrkdwn.escape(row.name())));
    line.append(ScoreBars.bar(row.bar()));
    for (var column = 0; column < table.columns().size(); column++) {
      var width = table.columns().get(column).width();
      line.append((" %" + width + "s").formatted(Mrkdwn.escape(row.values().get(column))));
    }
    return line.toString();
  }
}
