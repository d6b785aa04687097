package dev.oarlock.slack.view.help;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// Something did not work: what, what still does, what to do, and a reference for those who look it
/// up in the log.
public final class ErrorView {
  private ErrorView() {}

  public static Card failed(String reference) {
    return Card.saying(
        text(
            "That did not work: the account could not be read. Nothing was changed. Try again in a"
                + " minute; if it fails again, tell your operators the reference {0}.",
            Mrkdwn.code(reference)));
  }

  public static Card unknownCommand(String command) {
    return Card.saying(
        text(
            "{0} is not a command of Oarlock. Type `/health NAME`, `/forecast` or `/health help`.",
            Mrkdwn.code(Mrkdwn.shortened(command, 40))));
  }

  /// A form that was open while another version of Oarlock was put in its place.
  public static Card unknownForm() {
    return Card.saying(
        text("This form is of another version, so nothing was saved. Open it anew."));
  }

  /// A button of a message from years ago, say.
  public static Card outdatedButton() {
    return Card.saying(
        text(
            "This button is of another version, so nothing was done. Type `/health NAME` for a card"
                + " of today."));
  }

  /// A form about an account that became a part of another while it was open.
  public static Card formOfPart(String whole) {
    return Card.saying(
        text(
            "This account was merged into *{0}* while the form was open, so nothing was saved. Open"
                + " it anew from there.",
            Mrkdwn.escape(whole)));
  }

  /// A form about an account that was erased while it was open.
  public static Card formOfNobody(AccountId account) {
    return Card.saying(
        text(
            "{0} is no account of ours any more that could be read, so nothing was saved: it was"
                + " erased or damaged while the form was open.",
            Mrkdwn.code(account.value())));
  }

  /// More was typed than is read.
  public static Card tooLong(int length, int most) {
    return Card.saying(
        text(
            "That has {0} characters, and I read {1} at most. Nothing was saved; say it shorter.",
            figure("%,d", length), figure("%,d", most)));
  }

  /// What was typed cannot be understood; `said` tells what to type instead.
  public static Card unclear(String said) {
    return Card.saying(said);
  }
}
