package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.forecast.DriftText;
import java.util.List;
import java.util.stream.Collectors;

/// What operators hear, once, when the book has moved away from the churn model.
public final class ModelDriftView {
  private static final String MEANING =
      "The forecast may be off until the model has learned from it. Is a source wrong, or has the"
          + " business changed? `./oarlock model versions` says what is in force.";

  private ModelDriftView() {}

  public static SlackMessage of(DriftReport drift) {
    var lead = "The book has moved away from the churn model.";
    var found =
        drift.findings().stream().map(DriftText::of).collect(Collectors.joining("\n- ", "- ", ""));
    return SlackMessage.of(
        lead + "\n" + found + "\n" + MEANING,
        List.of(section("*" + lead + "*\n" + found), context(List.of(MEANING))));
  }
}
