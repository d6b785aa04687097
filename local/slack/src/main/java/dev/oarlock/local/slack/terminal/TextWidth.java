package dev.oarlock.local.slack.terminal;

import java.util.ArrayList;
import java.util.List;

/// How much room text takes in a terminal, where emoji take two columns.
final class TextWidth {
  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  private static int of(int point) {
    if (point == 0x200D
        || point == 0xFE0F
        || Character.getType(point) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xD7A3)
            || "⏰⏳⚡✅✨❌❓❗⭐⛔".indexOf(point) >= 0;
    return wide ? 2 : 1;
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  static String truncated(String text, int width) {
    var kept = text;
    while (of(kept) > width) {
      kept =
          kept.substring(0, kept.offsetByCodePoints(kept.length(), kept.endsWith("…") ? -2 : -1))
              + "…";
    }
    return kept;
  }

  /// The text broken at spaces; lines after a bullet keep its indent.
  static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var hang =
        text.matches("\\s*[•▏–] .*")
            ? " ".repeat(text.indexOf(' ', text.indexOf(text.strip())) + 1)
            : "";
    var line = new StringBuilder();
    for (var word : text.split("(?<=\\S)(?= )", -1)) {
      if (of(line + word) > width && !line.toString().isBlank()) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(hang).append(word.stripLeading());
      } else {
        line.append(word);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
