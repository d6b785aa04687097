package dev.oarlock.slack.view.lookup;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// An answer where the name was not typed exactly: says first that this is the nearest account.
public final class NearestAccountNote {
  private NearestAccountNote() {}

  public static Card above(Card answer, String typed) {
    return answer.under(
        "You typed "
            + Mrkdwn.code(Mrkdwn.shortened(typed, 60))
            + "; this is the account nearest to it.");
  }
}
