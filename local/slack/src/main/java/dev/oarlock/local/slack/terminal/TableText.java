package dev.oarlock.local.slack.terminal;

import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.message.PlainLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tables as text; the widest columns give way when there is not enough room.
record TableText(int width) {
  private static final int GAP = 2;

  List<String> lines(MessageBlock.Table grid) {
    var rows = grid.rows().stream().map(row -> row.stream().map(TableText::text).toList()).toList();
    var widths = widths(rows);
    var lines = new ArrayList<String>();
    if (!grid.caption().isEmpty()) {
      lines.add(grid.caption());
    }
    rows.forEach(row -> lines.add(line(row, widths, grid.aligns())));
    lines.add(grid.caption().isEmpty() ? 1 : 2, "─".repeat(total(widths)));
    return lines;
  }

  private static String text(MessageBlock.Cell cell) {
    return cell.lines().stream().map(PlainLines::of).collect(Collectors.joining(" "));
  }

  private int[] widths(List<List<String>> rows) {
    var columns = rows.stream().mapToInt(List::size).max().orElse(0);
    var widths = IntStream.range(0, columns).map(column -> widest(rows, column)).toArray();
    while (total(widths) > width) {
      int widest = IntStream.range(0, columns).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
      widths[widest]--;
    }
    return widths;
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> TextWidth.of(row.get(column)))
        .max()
        .orElse(0);
  }

  private static int total(int[] widths) {
    return IntStream.of(widths).sum() + GAP * Math.max(0, widths.length - 1);
  }

  private static String line(List<String> row, int[] widths, List<String> aligns) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      var text = TextWidth.truncated(row.get(i), widths[i]);
      var room = widths[i] - TextWidth.of(text);
      var align = i < aligns.size() ? aligns.get(i) : "left";
      int before = align.equals("right") ? room : align.equals("center") ? room / 2 : 0;
      cells.add(" ".repeat(before) + text + " ".repeat(room - before));
    }
    return String.join(" ".repeat(GAP), cells).stripTrailing();
  }
}
