package dev.oarlock.slack.view.help;

import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import java.util.List;

/// Something did not work: what, what still does, what to do, and a reference for those who look it
/// up in the log.
public final class ErrorView {
  private ErrorView() {}

  public static SlackMessage failed(String reference) {
    return message(
        "That did not work: the account could not be read. Nothing was changed. Try again in a"
            + " minute; if it fails again, tell your operators the reference "
            + Mrkdwn.code(reference)
            + ".");
  }

  public static SlackMessage unknownCommand(String command) {
    return message(
        Mrkdwn.code(command)
            + " is not a command of Oarlock. Type `/health NAME`, `/forecast` or `/health help`.");
  }

  /// What was typed cannot be understood; `said` tells what to type instead.
  public static SlackMessage unclear(String said) {
    return message(said);
  }

  private static SlackMessage message(String text) {
    return SlackMessage.of(text, List.of(section(text)));
  }
}
