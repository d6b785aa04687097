package dev.oarlock.slack.view.health;

import dev.oarlock.slack.card.Card;

/// What a second click on *Share* hears, privately; the channel has the card once.
public final class AlreadySharedView {
  private AlreadySharedView() {}

  public static Card of() {
    return Card.saying(
        "This card is shared in the channel already. Ask again to share a newer one.");
  }

  /// Slack did not answer when it was shared.
  public static Card unclear() {
    return Card.saying(
        "Slack did not say whether it took this card. Look whether the channel has it; if it has"
            + " not in a minute, click Share once more.");
  }
}
