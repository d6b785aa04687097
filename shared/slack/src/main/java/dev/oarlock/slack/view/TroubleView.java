package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.List;

/// Something did not work: what, what still does, what to do, and a reference for those who look it
/// up in the log.
public final class TroubleView {
  private TroubleView() {}

  public static Message failed(String reference) {
    return said(
        "That did not work: the account could not be read. Nothing was changed. Try again in a"
            + " minute; if it fails again, tell your operators the reference "
            + Mrkdwn.code(reference)
            + ".");
  }

  public static Message unknownCommand(String command) {
    return said(
        Mrkdwn.code(command)
            + " is not a command of Oarlock. Type `/health NAME`, `/forecast` or `/health help`.");
  }

  /// What was typed cannot be understood; `said` tells what to type instead.
  public static Message unclear(String said) {
    return said(said);
  }

  private static Message said(String text) {
    return Message.of(text, List.of(section(text)));
  }
}
