package dev.oarlock.slack.view.explanation;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// What whoever asks about a long past hears at once.
public final class LongPastView {
  private LongPastView() {}

  public static Card follows(String account) {
    return Card.saying(
        text(
            "*{0}* has a long past to look through. The answer follows in a moment; only you will"
                + " see it.",
            Mrkdwn.escape(account)));
  }
}
