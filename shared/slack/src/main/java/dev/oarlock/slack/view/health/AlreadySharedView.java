package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.card.Card;

/// What a second click on *Share* hears, privately; the channel has the card once.
public final class AlreadySharedView {
  private AlreadySharedView() {}

  public static Card of() {
    return Card.saying(
        text("This card is shared in the channel already. Ask again to share a newer one."));
  }

  /// Slack did not answer when it was shared.
  public static Card unclear() {
    return Card.saying(
        text(
            "Slack did not say whether it took this card. Look whether the channel has it; if it"
                + " has not in a minute, click Share once more. It is looked for before it is sent"
                + " again."));
  }

  /// Slack did not answer the second time either, and lets nobody look.
  public static Card sentTwice() {
    return Card.saying(
        text(
            "This card was sent twice, and Slack did not say whether it took either. Look whether"
                + " the channel has it; if it has not, ask for a new card and share that one."));
  }

  /// It stands nowhere.
  public static Card notTaken(String reason) {
    return Card.saying(
        text("Nothing was shared: Slack did not take it ({0}). Try again in a minute.", reason));
  }
}
