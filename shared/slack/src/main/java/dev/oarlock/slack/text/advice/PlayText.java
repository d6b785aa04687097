package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.play.Play;
import java.util.stream.Collectors;

/// A play in one sentence. What is shipped is known in other languages; a play of one's own is said
/// as its file has it.
public final class PlayText {
  private PlayText() {}

  /// `Restart: find out what it waits for, and who can decide it; cut the project down ...`
  public static String sentence(Play play) {
    return play.steps().stream()
        .map(step -> text(step.text()))
        .collect(Collectors.joining("; ", text(play.title()) + ": ", "."));
  }
}
