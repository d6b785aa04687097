package dev.oarlock.slack.view.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// What is said of a list for which more accounts are to be read than Slack waits for.
public final class LargePortfolioView {
  private LargePortfolioView() {}

  public static Card follows() {
    return Card.saying(
        text(
            "There are many accounts to look through. The list follows in a moment; only you will"
                + " see it."));
  }

  /// Where it cannot follow, because a window takes no answer later.
  public static Card askInChannel(String typed) {
    return Card.saying(
        text(
            "There are too many accounts to look through while this window waits. Type `/health"
                + " {0}` in a channel for the whole list.",
            Mrkdwn.escape(typed)));
  }
}
