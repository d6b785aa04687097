package dev.oarlock.slack.view.lookup;

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
            .map(former -> name(account) + " was called " + Mrkdwn.escape(former) + " before.")
            .or(() ->
                account
                    .mergedNameLike(typed)
                    .map(part -> Mrkdwn.escape(part) + " was merged into " + name(account) + "."))
            .orElseGet(() ->
                "You typed "
                    + Mrkdwn.code(Mrkdwn.shortened(typed, 60))
                    + "; this is the account nearest to it."));
  }

  private static String name(NamedAccount account) {
    return Mrkdwn.escape(account.name());
  }
}
