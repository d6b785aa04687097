package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;

/// Says that a channel does not take our cards any more, and where they go instead.
public final class ChannelClosedView {
  private ChannelClosedView() {}

  /// For operators.
  public static Card of(String channel, String error, String instead) {
    return Card.titled(sentence(channel, error))
        .say(text("What is meant for it goes to {0} until it takes our cards again.", instead))
        .say(remedy(channel, error))
        .smallPrint(text("The reason: {0}. This is told once.", error));
  }

  /// On a card that went elsewhere.
  public static String meantFor(String channel, String error) {
    return text("Meant for {0}: {1}.", channel, sentence(channel, error));
  }

  /// Also for the command line.
  public static String sentence(String channel, String error) {
    return switch (error) {
      case "is_archived" -> text("{0} is archived", channel);
      case "channel_not_found" -> text("{0} does not exist, or has another name now", channel);
      case "not_in_channel" -> text("{0} has no Oarlock in it", channel);
      case PostOutcome.Refused.CLOSED_TO_ACCOUNT_DATA ->
          text("{0} is shared with another company", channel);
      default -> text("{0} does not let Oarlock post", channel);
    };
  }

  /// What to do. Also for the command line.
  public static String remedy(String channel, String error) {
    var elsewhere =
        text(
            "another channel where {0} is named: in ChannelRoutes, or as the account's own"
                + " channel.",
            channel);
    return switch (error) {
      case "not_in_channel" -> text("Type /invite @Oarlock in it.");
      case "is_archived" -> text("Unarchive it, or name {0}", elsewhere);
      case PostOutcome.Refused.CLOSED_TO_ACCOUNT_DATA ->
          text("Data of accounts is not posted there. Name {0}", elsewhere);
      default -> text("Name {0} In a private one, type /invite @Oarlock.", elsewhere);
    };
  }
}
