package dev.oarlock.slack.view.operations;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;

/// Says that a channel does not take our cards any more, and where they go instead.
public final class ChannelClosedView {
  private ChannelClosedView() {}

  /// For operators.
  public static Card of(String channel, String error, String instead) {
    return Card.titled(sentence(channel, error))
        .say("What is meant for it goes to " + instead + " until it takes our cards again.")
        .say(remedy(channel, error))
        .smallPrint("The reason: " + error + ". This is told once.");
  }

  /// On a card that went elsewhere.
  public static String meantFor(String channel, String error) {
    return "Meant for " + channel + ": " + sentence(channel, error) + ".";
  }

  /// Also for the command line.
  public static String sentence(String channel, String error) {
    return switch (error) {
      case "is_archived" -> channel + " is archived";
      case "channel_not_found" -> channel + " does not exist, or has another name now";
      case "not_in_channel" -> channel + " has no Oarlock in it";
      case PostOutcome.Refused.CLOSED_TO_ACCOUNT_DATA ->
          channel + " is shared with another company";
      default -> channel + " does not let Oarlock post";
    };
  }

  /// What to do. Also for the command line.
  public static String remedy(String channel, String error) {
    var elsewhere =
        "another channel where %s is named: in ChannelRoutes, or as the account's own channel."
            .formatted(channel);
    return switch (error) {
      case "not_in_channel" -> "Type /invite @Oarlock in it.";
      case "is_archived" -> "Unarchive it, or name " + elsewhere;
      case PostOutcome.Refused.CLOSED_TO_ACCOUNT_DATA ->
          "Data of accounts is not posted there. Name " + elsewhere;
      default -> "Name " + elsewhere + " In a private one, type /invite @Oarlock.";
    };
  }
}
