package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.forecast.DriftText;

/// What operators hear, once, when the portfolio has drifted from the churn model.
public final class ModelDriftView {

  private ModelDriftView() {}

  public static Card of(DriftReport drift) {
    return Card.saying(text("*The portfolio has drifted from the churn model.*"))
        .bullets("", drift.findings().stream().map(DriftText::of).toList())
        .smallPrint(meaning());
  }

  private static String meaning() {
    return text(
        "The forecast may be off until the model has learned from it. Is a source wrong, or has the"
            + " business changed? `./oarlock model versions` says what is in force.");
  }
}
