package dev.oarlock.slack.view.help;

import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// Something was asked that Oarlock answers in another way, or that another system knows.
public final class ElsewhereView {
  private ElsewhereView() {}

  /// `answer` has NAME where the account's name goes.
  public static Card of(AccountState state, String answer) {
    return Card.titled(state.name())
        .say(answer.replace("NAME", Mrkdwn.escape(state.name()).replace('`', '\'')));
  }
}
