package dev.oarlock.slack.view.digest;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import java.util.List;

/// What the one who typed `/digest` hears, beside the digest itself.
public final class DigestReplyView {
  private DigestReplyView() {}

  public static Card started() {
    return Card.saying("The digest is being written. Only you will see it, in a moment.");
  }

  public static Card posting() {
    return Card.saying("The digest is being written. It is posted in its channel in a moment.");
  }

  public static Card help() {
    return Card.saying(
            "The digest says what changed in the last seven days: who is at risk and who no longer"
                + " is, what was lost and won, what renews, and what the quarter is forecast to"
                + " lose. It is posted once a week in its channel.")
        .bullets(
            "",
            List.of(
                "`/digest`: shows today's to you alone, with a button to post it",
                "`/digest post`: posts it in its channel now",
                "`/digest help`: this"));
  }

  /// A word that asks for nothing here.
  public static Card unclear(String typed) {
    return help().under("`/digest` has no " + Mrkdwn.code(Mrkdwn.shortened(typed, 40)) + ".");
  }

  public static Card posted(String channel) {
    return Card.saying("The digest is posted in " + Mrkdwn.escape(channel) + ".");
  }

  public static Card failed(String channel, String error) {
    return Card.saying(
        "The digest could not be posted in "
            + Mrkdwn.escape(channel)
            + ": Slack answered "
            + Mrkdwn.code(error)
            + ". "
            + advice(error));
  }

  private static String advice(String error) {
    return switch (error) {
      case "not_in_channel", "channel_not_found" ->
          "Invite Oarlock there, or ask operators which channel `DigestChannel` names.";
      case "is_archived" ->
          "That channel is archived: ask operators to set `DigestChannel` to another.";
      default ->
          "Nothing was posted; `/digest` shows it to you, and operators find the error in"
              + " the log.";
    };
  }

  /// Slack takes no more posts for a while.
  public static Card delayed(String channel) {
    return Card.saying(
        "Slack takes no more messages for "
            + Mrkdwn.escape(channel)
            + " at the moment. Posting is tried again twice within some minutes; you are told"
            + " when it is done. If you hear nothing, type `/digest post` again.");
  }
}
