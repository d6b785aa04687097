package dev.oarlock.answer.risk;

import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.play.PlayCatalog;
import java.util.function.Supplier;

/// Plays that are started and ticked off.
public record PlaySteps(
    AppContext appContext, FeedbackCommands feedback, Supplier<PlayCatalog> plays) {
  public PlayCatalog catalog() {
    return plays.get();
  }
}
