package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.access.ChannelAudience;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.access.ShareRefusalView;

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

  /// It stands nowhere. What became of the channel since it was last asked about is said as it is
  /// where it is known beforehand: no minute mends it.
  public static Card notTaken(String reason) {
    return switch (reason) {
      case "is_archived" -> refused(ChannelAudience.ARCHIVED);
      case "not_in_channel", "channel_not_found" -> refused(ChannelAudience.NOT_JOINED);
      default ->
          Card.saying(
              text(
                  "Nothing was shared: Slack did not take it ({0}). Try again in a minute.",
                  reason));
    };
  }

  private static Card refused(ChannelAudience why) {
    return ShareRefusalView.of(new ChannelAccess.Closed(why));
  }
}
