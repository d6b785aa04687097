package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.assessment.Band;
import java.util.OptionalInt;

/// Bands in words; the coloured mark never stands without them.
public final class BandText {
  private BandText() {}

  public static String of(Band band) {
    return switch (band) {
      case RED -> text("red");
      case YELLOW -> text("yellow");
      case GREEN -> text("green");
      case UNKNOWN -> text("unknown");
    };
  }

  public static String mark(Band band) {
    return switch (band) {
      case RED -> "🔴";
      case YELLOW -> "🟡";
      case GREEN -> "🟢";
      case UNKNOWN -> "⚪";
    };
  }

  /// `34`, or `no score`.
  public static String score(OptionalInt score) {
    return score.isPresent() ? Integer.toString(score.getAsInt()) : text("no score");
  }
}
