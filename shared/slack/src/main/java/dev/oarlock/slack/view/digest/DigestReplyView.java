package dev.oarlock.slack.view.digest;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// What the one who typed `/digest` hears. The digest itself goes to its own channel, because it
/// names amounts that not everybody may see.
public final class DigestReplyView {
  private DigestReplyView() {}

  public static Card started() {
    return Card.saying("The digest is being written. It is posted in its channel in a moment.");
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
            + ". Is Oarlock invited there?");
  }
}
