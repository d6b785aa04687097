package dev.oarlock.slack.view.access;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.access.ChannelAudience;
import dev.oarlock.slack.card.Card;

/// Why a card was not shared, for the one who clicked.
public final class ShareRefusalView {
  private ShareRefusalView() {}

  /// Why nothing is posted there; not asked of an open channel.
  public static Card of(ChannelAccess access) {
    return Card.saying(text("Nothing was shared: {0}", reason(access)));
  }

  private static String reason(ChannelAccess access) {
    return switch (access) {
      case ChannelAccess.Open _ -> text("ask for the card again and share that one.");
      case ChannelAccess.Closed(var why) -> reason(why);
      case ChannelAccess.Unclear _ ->
          text("Slack does not say at the moment who reads this channel. Try again in a minute.");
    };
  }

  private static String reason(ChannelAudience why) {
    return switch (why) {
      case OTHER_COMPANY ->
          text("this channel is shared with another company. Share it in one of your own.");
      case ARCHIVED -> text("this channel is archived. Share it in another one.");
      case COLLEAGUES, NOT_JOINED, UNSEEN ->
          text(
              "Oarlock is not in here, so it cannot see who reads it. In a channel, type `/invite"
                  + " @Oarlock` and click again.");
    };
  }
}
