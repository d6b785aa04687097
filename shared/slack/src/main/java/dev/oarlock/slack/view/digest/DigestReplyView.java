package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import java.util.List;

/// What the one who typed `/digest` hears. The digest itself goes to its own channel, because it
/// names amounts that not everybody may see.
public final class DigestReplyView {
  private DigestReplyView() {}

  public static SlackMessage started() {
    return message("The digest is being written. It is posted in its channel in a moment.");
  }

  public static SlackMessage posted(String channel) {
    return message("The digest is posted in " + Mrkdwn.escape(channel) + ".");
  }

  public static SlackMessage failed(String channel, String error) {
    return message(
        "The digest could not be posted in "
            + Mrkdwn.escape(channel)
            + ": Slack answered "
            + Mrkdwn.code(error)
            + ". Is Oarlock invited there?");
  }

  private static SlackMessage message(String text) {
    return SlackMessage.of(text, List.of(section(text)));
  }
}
