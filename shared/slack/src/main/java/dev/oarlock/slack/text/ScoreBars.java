package dev.oarlock.slack.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Scores drawn with block characters, always on the scale 0 to 100 so that two drawings compare.
public final class ScoreBars {
  private static final String LEVELS = "▁▂▃▄▅▆▇█";
  private static final int WIDTH = 10;

  private ScoreBars() {}

  /// One character a score; a dot where none was known.
  public static String sparkline(List<OptionalInt> scores) {
    return scores.stream().map(ScoreBars::sparkBlock).collect(Collectors.joining());
  }

  private static String sparkBlock(OptionalInt score) {
    if (score.isEmpty()) {
      return "·";
    }
    var step = Math.min(LEVELS.length() - 1, score.getAsInt() * LEVELS.length() / 100);
    return LEVELS.substring(step, step + 1);
  }

  /// Ten characters wide: `███░░░░░░░`.
  public static String bar(int score) {
    var full = Math.clamp(Math.round(score / (100f / WIDTH)), 0, WIDTH);
    return "█".repeat(full) + "░".repeat(WIDTH - full);
  }
}
