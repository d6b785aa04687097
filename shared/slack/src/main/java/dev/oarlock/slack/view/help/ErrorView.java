package dev.oarlock.slack.view.help;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// Something did not work: what, what still does, what to do, and a reference for those who look it
/// up in the log.
public final class ErrorView {
  private ErrorView() {}

  public static Card failed(String reference) {
    return Card.saying(
        "That did not work: the account could not be read. Nothing was changed. Try again in a"
            + " minute; if it fails again, tell your operators the reference "
            + Mrkdwn.code(reference)
            + ".");
  }

  public static Card unknownCommand(String command) {
    return Card.saying(
        Mrkdwn.code(Mrkdwn.shortened(command, 40))
            + " is not a command of Oarlock. Type `/health NAME`, `/forecast` or `/health help`.");
  }

  /// A form that was open while another version of Oarlock was put in its place.
  public static Card unknownForm() {
    return Card.saying("This form is of another version, so nothing was saved. Open it anew.");
  }

  /// A button of a message from years ago, say.
  public static Card outdatedButton() {
    return Card.saying(
        "This button is of another version, so nothing was done. Type `/health NAME` for a card of"
            + " today.");
  }

  /// A form about an account that became a part of another while it was open.
  public static Card formOfPart(String whole) {
    return Card.saying(
        "This account was merged into *%s* while the form was open, so nothing was saved. Open it"
                .formatted(Mrkdwn.escape(whole))
            + " anew from there.");
  }

  /// A form about an account that was erased while it was open.
  public static Card formOfNobody(AccountId account) {
    return Card.saying(
        Mrkdwn.code(account.value())
            + " is no account of ours any more that could be read, so nothing was saved: it was"
            + " erased or damaged while the form was open.");
  }

  /// More was typed than is read.
  public static Card tooLong(int length, int most) {
    return Card.saying(
        "That has %,d characters, and I read %,d at most. Nothing was saved; say it shorter."
            .formatted(length, most));
  }

  /// What was typed cannot be understood; `said` tells what to type instead.
  public static Card unclear(String said) {
    return Card.saying(said);
  }
}
