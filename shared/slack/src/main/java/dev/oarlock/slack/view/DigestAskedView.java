package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.List;

/// What the one who typed `/digest` hears. The digest itself goes to its own channel, because it
/// names amounts that not everybody may see.
public final class DigestAskedView {
  private DigestAskedView() {}

  public static Message onItsWay() {
    return said("The digest is being written. It is posted in its channel in a moment.");
  }

  public static Message posted(String channel) {
    return said("The digest is posted in " + Mrkdwn.escape(channel) + ".");
  }

  public static Message failed(String channel, String error) {
    return said(
        "The digest could not be posted in "
            + Mrkdwn.escape(channel)
            + ": Slack answered "
            + Mrkdwn.code(error)
            + ". Is Oarlock invited there?");
  }

  private static Message said(String text) {
    return Message.of(text, List.of(section(text)));
  }
}
