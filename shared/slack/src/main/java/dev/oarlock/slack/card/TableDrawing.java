package dev.oarlock.slack.card;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.text.ScoreBars;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /// As wide as what stands in it.
  static String of(FigureTable table) {
    var lines = Stream.concat(Stream.of(table.columns()), table.rows().stream()).toList();
    var widths =
        IntStream.range(0, table.columns().size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    return table.title()
        + lines.stream()
            .map(line -> Mrkdwn.block(padded(line, widths)))
            .collect(Collectors.joining("\n", "\n```", "```"));
  }

  private static String padded(List<String> line, int[] widths) {
    var padded = new StringBuilder();
    for (var i = 0; i < widths.length; i++) {
      var space = " ".repeat(widths[i] - line.get(i).length());
      padded.append(i == 0 ? line.get(i) + space : "  " + space + line.get(i));
    }
    return padded.toString().stripTrailing();
  }

  private static String line(ScoreTable table, ScoreTable.TableRow row) {
    var line = new StringBuilder(("%-" + NAME + "s ").formatted(Mrkdwn.block(row.name())));
    line.append(ScoreBars.bar(row.bar()));
    for (var column = 0; column < table.columns().size(); column++) {
      var width = table.columns().get(column).width();
      line.append((" %" + width + "s").formatted(Mrkdwn.block(row.values().get(column))));
    }
    return line.toString();
  }
}
