package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.train.Drift;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.words.DriftWords;
import java.util.List;
import java.util.stream.Collectors;

/// What operators hear, once, when the book has moved away from the churn model.
public final class DriftView {
  private static final String MEANING =
      "The forecast may be off until the model has learned from it. Is a source wrong, or has the"
          + " business changed? `./oarlock model versions` says what is in force.";

  private DriftView() {}

  public static Message of(Drift drift) {
    var lead = "The book has moved away from the churn model.";
    var found =
        drift.findings().stream().map(DriftWords::of).collect(Collectors.joining("\n- ", "- ", ""));
    return Message.of(
        lead + "\n" + found + "\n" + MEANING,
        List.of(section("*" + lead + "*\n" + found), context(List.of(MEANING))));
  }
}
