package dev.oarlock.slack.view.lookup;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;

/// An answer where the name was not typed exactly: says first that this is the nearest account, or
/// that it was called so before.
public final class NearestAccountNote {
  private NearestAccountNote() {}

  public static Card above(Card answer, String typed, NamedAccount account) {
    return answer.under(
        account
            .formerNameLike(typed)
            .map(former -> text("{0} was called {1} before.", name(account), Mrkdwn.escape(former)))
            .or(() ->
                account
                    .mergedNameLike(typed)
                    .map(part ->
                        text("{0} was merged into {1}.", Mrkdwn.escape(part), name(account))))
            .or(() ->
                account
                    .otherIdIn(typed)
                    .map(id ->
                        text("{0} is {1} in another system.", name(account), Mrkdwn.code(id))))
            .orElseGet(() ->
                text(
                    "You typed {0}; this is the account nearest to it.",
                    Mrkdwn.code(Mrkdwn.shortened(typed, 60)))));
  }

  private static String name(NamedAccount account) {
    return Mrkdwn.escape(account.name());
  }
}
