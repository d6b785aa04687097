package dev.oarlock.local.slack.terminal;

import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.message.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Sections as text: words with a control at their right, and fields in two columns.
record SectionText(int width) {
  private static final int GAP = 2;

  List<String> lines(MessageBlock.Section section) {
    var beside = section.accessory().map(ControlText::of).orElse("");
    var room = beside.isEmpty() ? width : width - TextWidth.of(beside) - GAP;
    var lines = new ArrayList<>(MessageText.wrapped(section.text(), room));
    lines.addAll(columns(section.fields(), room));
    if (!beside.isEmpty()) {
      var first = lines.isEmpty() ? "" : lines.removeFirst();
      lines.addFirst(TextWidth.padded(first, room + GAP) + beside);
    }
    return lines;
  }

  private static List<String> columns(List<List<TextLine>> fields, int room) {
    var half = (room - GAP) / 2;
    var lines = new ArrayList<String>();
    var tall = fields.stream().anyMatch(field -> field.size() > 1);
    for (int i = 0; i < fields.size(); i += 2) {
      if (tall && i > 0) {
        lines.add("");
      }
      var left = MessageText.wrapped(fields.get(i), half);
      var right =
          i + 1 < fields.size() ? MessageText.wrapped(fields.get(i + 1), half) : List.<String>of();
      for (int row = 0; row < Math.max(left.size(), right.size()); row++) {
        lines.add((TextWidth.padded(at(left, row), half + GAP) + at(right, row)).stripTrailing());
      }
    }
    return lines;
  }

  private static String at(List<String> lines, int row) {
    return row < lines.size() ? lines.get(row) : "";
  }
}
