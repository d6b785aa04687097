package dev.oarlock.slack.view.kudos;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// What whoever tells a success is answered, privately.
public final class KudosReplyView {
  private KudosReplyView() {}

  public static Card told(AccountState state) {
    return Card.saying(
        text(
            "Thank you. The gong's channel hears of *{0}* in a moment.",
            Mrkdwn.escape(state.name())));
  }

  public static Card credited(AccountState state) {
    return Card.saying(
        text(
            "Thank you. The message of *{0}*'s win says so in a moment.",
            Mrkdwn.escape(state.name())));
  }

  public static Card help() {
    return Card.saying(
        text(
            "Anybody may tell a success of a customer, or thank for one: `/gong acme \"They showed"
                + " our dashboard to their board\"` or `/gong acme: Lea stayed until it ran`. Under"
                + " a win, *Credit somebody* names who helped."));
  }
}
